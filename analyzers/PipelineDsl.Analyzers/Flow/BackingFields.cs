using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Properties with code of their own around a field that the compiler makes (<c>field</c>): what is stored is the field, and the property is what its code makes of it.</summary>
internal static class BackingFields
{
    private static readonly ConditionalWeakTable<IPropertySymbol, StrongBox<IFieldSymbol?>> s_known = new();

    /// <summary>The field; null for a property that has none, or is no more than its field.</summary>
    public static IFieldSymbol? Of(IPropertySymbol property) => s_known.GetValue(property, static key => new StrongBox<IFieldSymbol?>(Find(key))).Value;

    private static IFieldSymbol? Find(IPropertySymbol property)
    {
        if (property.IsAbstract || !(HasCode(property.GetMethod) || HasCode(property.SetMethod))) return null;
        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: IPropertySymbol owner } field && SymbolEqualityComparer.Default.Equals(owner, property)) return field;
        }

        return null;
    }

    private static bool HasCode(IMethodSymbol? accessor) =>
        accessor is not null && accessor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ArrowExpressionClauseSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null });
}
