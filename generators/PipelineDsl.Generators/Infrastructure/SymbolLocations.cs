using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>The exact tokens that findings point at. Looked up only when there is something to say.</summary>
internal static class SymbolLocations
{
    /// <summary>The identifier where a symbol is declared, in the user's own part.</summary>
    public static Location OfIdentifier(ISymbol symbol)
    {
        foreach (Location location in symbol.Locations)
        {
            if (location.SourceTree is { } tree && !GeneratedTrees.IsGenerated(tree)) return location;
        }

        return symbol.Locations.FirstOrDefault() ?? Location.None;
    }

    /// <summary>A whole attribute, without its brackets.</summary>
    public static Location OfAttribute(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference is { } reference ? reference.GetSyntax(cancellationToken).GetLocation() : Location.None;

    /// <summary>The expression of a positional argument (by the constructor parameter's position), or the attribute when it is not written.</summary>
    public static Location OfArgument(AttributeData attribute, int index, CancellationToken cancellationToken)
    {
        string? parameter = attribute.AttributeConstructor is { } constructor && index < constructor.Parameters.Length ? constructor.Parameters[index].Name : null;
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = Arguments(attribute, cancellationToken);
        foreach (AttributeArgumentSyntax argument in arguments)
        {
            if (argument.NameColon is { } name && name.Name.Identifier.ValueText == parameter) return argument.Expression.GetLocation();
        }

        return index < arguments.Count && arguments[index] is { NameEquals: null, NameColon: null } positional
            ? positional.Expression.GetLocation()
            : OfAttribute(attribute, cancellationToken);
    }

    /// <summary>The expression given to a named argument (<c>Delay = "7d"</c>), or the attribute when it is not written.</summary>
    public static Location OfArgument(AttributeData attribute, string name, CancellationToken cancellationToken)
    {
        foreach (AttributeArgumentSyntax argument in Arguments(attribute, cancellationToken))
        {
            if (argument.NameEquals is { } equals && equals.Name.Identifier.ValueText == name) return argument.Expression.GetLocation();
        }

        return OfAttribute(attribute, cancellationToken);
    }

    /// <summary>The type of a property, field, parameter, or what a method returns, as written.</summary>
    public static Location OfType(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (GeneratedTrees.IsGenerated(reference.SyntaxTree)) continue;
            TypeSyntax? type = reference.GetSyntax(cancellationToken) switch
            {
                PropertyDeclarationSyntax property => property.Type,
                ParameterSyntax parameter => parameter.Type,
                MethodDeclarationSyntax method => method.ReturnType,
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } => variable.Type,
                _ => null,
            };
            if (type is not null) return type.GetLocation();
        }

        return OfIdentifier(symbol);
    }

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Arguments(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList: { } list } ? list.Arguments : default;
}
