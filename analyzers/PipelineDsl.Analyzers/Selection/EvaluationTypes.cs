using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>The types that evaluation rows and results on them come in.</summary>
internal static class EvaluationTypes
{
    private const string Core = "PipelineDsl";

    private static readonly KnownType s_model = new(Core, "IModel`2");
    private static readonly KnownType s_validation = new(Core, "ModelValidation`1");

    public static KnownType Evaluation { get; } = new(Core, "ModelEvaluation`1");

    public static KnownType EvaluationSet { get; } = new(Core, "EvaluationSet`1");

    /// <summary>Whether values are results on evaluation rows.</summary>
    public static bool IsEvaluation(ITypeSymbol? type) => Evaluation.Matches(type);

    /// <summary>Whether values are evaluation rows.</summary>
    public static bool IsSet(ITypeSymbol? type) => EvaluationSet.Matches(type);

    /// <summary>Whether values are results on validation rows, which may choose.</summary>
    public static bool IsValidation(ITypeSymbol? type) => s_validation.Matches(type);

    /// <summary>Whether values are models.</summary>
    public static bool IsModel(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (KnownAttributes.Model.FindOn(named) is not null || s_model.Matches(named) || named.AllInterfaces.Any(s_model.Matches));

    public static bool IsNumber(ITypeSymbol? type) => type is not null && Flow.TypeFacts.WithoutNullable(type).SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    /// <summary>Whether a type holds many values of one kind.</summary>
    public static bool IsSequence(ITypeSymbol? type) => type switch
    {
        null or { SpecialType: SpecialType.System_String } => false,
        IArrayTypeSymbol => true,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } => true,
        _ => type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(@interface => @interface.SpecialType == SpecialType.System_Collections_IEnumerable),
    };

    /// <summary>Whether a type is the user's own, so that its members hold different things; not a tuple, whose elements do too.</summary>
    public static bool IsOfTheFramework(INamedTypeSymbol type)
    {
        if (type.IsTupleType || type.IsAnonymousType) return false;
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space is { Name: "System" } || type.ContainingAssembly?.Name.StartsWith(Core, StringComparison.Ordinal) == true;
    }
}
