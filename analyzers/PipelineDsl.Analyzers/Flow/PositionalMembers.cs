using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What the compiler makes of a positional record: a property a parameter, and a <c>Deconstruct</c> that reads them.</summary>
internal static class PositionalMembers
{
    /// <summary>Whether a method is the <c>Deconstruct</c> that the compiler made. In metadata it is known by its attribute.</summary>
    public static bool IsSynthesizedDeconstruct(IMethodSymbol method) =>
        method is { Name: "Deconstruct", IsStatic: false, ContainingType: { } type }
        && (method.IsImplicitlyDeclared || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute"))
        && method.Parameters.All(parameter => Find(type, parameter) is not null);

    /// <summary>The property of a positional parameter.</summary>
    public static IPropertySymbol? Find(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        foreach (ISymbol member in type.GetMembers(parameter.Name))
        {
            if (member is IPropertySymbol { IsStatic: false, Parameters.IsEmpty: true } property) return property;
        }

        return null;
    }

    /// <summary>Whether a property is what the compiler makes of a parameter, or is initialised with it when the user has written none of that name.</summary>
    public static bool IsMadeFrom(IPropertySymbol property, IParameterSymbol parameter) =>
        property.DeclaringSyntaxReferences.Any(reference => parameter.DeclaringSyntaxReferences.Any(own => own.SyntaxTree == reference.SyntaxTree && own.Span == reference.Span));
}
