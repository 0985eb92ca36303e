using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>A feature: a static method of a pipeline or feature set whose value goes to the model.</summary>
/// <param name="Method">The method.</param>
/// <param name="Row">The row type of its pipeline.</param>
/// <param name="RowParameters">The ordinals of the parameters that are the row in hand.</param>
internal sealed record FeatureMethod(IMethodSymbol Method, ITypeSymbol Row, ImmutableArray<int> RowParameters)
{
    /// <summary>The method as a feature; null when it is none, or is not given its row.</summary>
    public static FeatureMethod? Of(IMethodSymbol method)
    {
        if (!method.IsStatic || method.ContainingType is not { } type || KnownAttributes.Feature.FindOn(method) is null) return null;
        AttributeData? declaration = KnownAttributes.Pipeline.FindOn(type) ?? KnownAttributes.FeatureSet.FindOn(type);
        if (declaration?.AttributeClass is not { TypeArguments: [{ } row] }) return null;
        ImmutableArray<int> parameters = [.. method.Parameters.Where(parameter => IsRowInHand(parameter, row)).Select(parameter => parameter.Ordinal)];
        return parameters.IsEmpty ? null : new FeatureMethod(method, row, parameters);
    }

    private static bool IsRowInHand(IParameterSymbol parameter, ITypeSymbol row) =>
        SymbolEqualityComparer.Default.Equals(parameter.Type, row)
        && KnownAttributes.AsOf.FindOn(parameter) is null
        && KnownAttributes.From.FindOn(parameter) is null
        && KnownAttributes.FromSet.FindOn(parameter) is null;
}
