using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads how a user's partial type is opened again.</summary>
internal static class DeclaredTypes
{
    public static DeclaredType Of(INamedTypeSymbol type)
    {
        var headers = new List<string>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType) headers.Insert(0, Header(current));
        return new DeclaredType(
            Identifier.Escape(type.Name),
            TypeNames.Display(type),
            TypeNames.Metadata(type),
            TypeNames.FullyQualified(type),
            NamespaceOf(type),
            headers.ToEquatableArray(),
            type.IsValueType,
            type.IsRecord);
    }

    /// <summary>
    /// Whether a node is the part of a type that counts as its declaration: the one with the first such attribute. An attribute that stands on
    /// two parts by mistake must not generate twice.
    /// </summary>
    public static bool IsFirstDeclaration(INamedTypeSymbol type, KnownType attribute, SyntaxNode node) =>
        attribute.FindOn(type)?.ApplicationSyntaxReference is { } reference && reference.SyntaxTree == node.SyntaxTree && node.Span.Contains(reference.Span);

    /// <summary>Whether no type before it has its name: code that is being typed may declare a class and a struct of one name, or several without one.</summary>
    public static bool IsFirstOfItsName(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            INamespaceOrTypeSymbol container = current.ContainingType is { } outer ? outer : current.ContainingNamespace;
            if (!SymbolEqualityComparer.Default.Equals(container.GetTypeMembers(current.Name, current.Arity).FirstOrDefault(), current)) return false;
        }

        return true;
    }

    /// <summary>The first of a type and its containing types, from the inside out, that has no <c>partial</c> in the user's code; null when all have.</summary>
    public static INamedTypeSymbol? FindNotPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current, cancellationToken)) return current;
        }

        return null;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
                && !GeneratedTrees.IsGenerated(reference.SyntaxTree)
                && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) return false;
        }

        return true;
    }

    private static string Header(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        string parameters = type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Identifier.Escape(parameter.Name)))}>";
        return $"partial {keyword} {Identifier.Escape(type.Name)}{parameters}";
    }

    private static string? NamespaceOf(INamedTypeSymbol type)
    {
        string? text = null;
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            text = text is null ? Identifier.Escape(space.Name) : Identifier.Escape(space.Name) + "." + text;
        }

        return text;
    }
}
