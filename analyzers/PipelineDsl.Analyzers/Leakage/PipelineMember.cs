using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>A static method that is given a row by generated code.</summary>
/// <param name="Method">The method.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Row">The row type of its class.</param>
/// <param name="RowParameters">The ordinals of the parameters that are the row in hand.</param>
/// <param name="LookedUp">The row types of the parameters that are rows of other schemas, by ordinal.</param>
internal sealed record PipelineMember(
    IMethodSymbol Method, MemberKind Kind, INamedTypeSymbol Row, ImmutableArray<int> RowParameters, ImmutableDictionary<int, INamedTypeSymbol> LookedUp)
{
    /// <summary>The method as a member; null when it is none, or is given no row.</summary>
    public static PipelineMember? Of(IMethodSymbol method)
    {
        if (!method.IsStatic || method.ContainingType is not { } type || KindOf(method) is not { } kind || GeneratedTrees.IsDeclaredOnlyInGeneratedTrees(method)) return null;
        AttributeData? declaration = kind == MemberKind.LabelingFunction
            ? KnownAttributes.LabelingFunctions.FindOn(type)
            : KnownAttributes.Pipeline.FindOn(type) ?? KnownAttributes.FeatureSet.FindOn(type);
        if (declaration?.AttributeClass?.TypeArguments.FirstOrDefault() is not INamedTypeSymbol row) return null;
        ImmutableArray<int> rows = [.. method.Parameters.Where(parameter => IsRowInHand(parameter, row)).Select(parameter => parameter.Ordinal)];
        ImmutableDictionary<int, INamedTypeSymbol> lookedUp = method.Parameters
            .Where(parameter => KnownAttributes.AsOf.FindOn(parameter) is not null)
            .Select(parameter => (parameter.Ordinal, Type: Flow.TypeFacts.WithoutNullable(parameter.Type) as INamedTypeSymbol))
            .Where(parameter => parameter.Type is not null)
            .ToImmutableDictionary(parameter => parameter.Ordinal, parameter => parameter.Type!);
        return rows.IsEmpty && lookedUp.IsEmpty ? null : new PipelineMember(method, kind, row, rows, lookedUp);
    }

    private static MemberKind? KindOf(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (KnownAttributes.Feature.Matches(attribute)) return MemberKind.Feature;
            if (KnownAttributes.Aggregate.Matches(attribute)) return MemberKind.Aggregate;
            if (KnownAttributes.LabelingFunction.Matches(attribute) || KnownAttributes.Preprocess.Matches(attribute)) return MemberKind.LabelingFunction;
        }

        return null;
    }

    private static bool IsRowInHand(IParameterSymbol parameter, ITypeSymbol row) =>
        SymbolEqualityComparer.Default.Equals(Flow.TypeFacts.WithoutNullable(parameter.Type), row)
        && KnownAttributes.AsOf.FindOn(parameter) is null
        && KnownAttributes.From.FindOn(parameter) is null
        && KnownAttributes.FromSet.FindOn(parameter) is null;
}
