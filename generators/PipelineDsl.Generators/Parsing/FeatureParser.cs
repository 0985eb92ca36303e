using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads the parameters of feature methods: the row, other values, rows of other schemas.</summary>
internal static class FeatureParser
{
    /// <summary>A feature with the methods of this class that it reads.</summary>
    public readonly record struct Parsed(FeatureModel Model, IMethodSymbol Method, IReadOnlyList<string> Reads);

    public static List<Parsed> ParseAll(GraphScope scope, List<FeatureHeader> headers)
    {
        var features = new List<Parsed>(headers.Count);
        string owner = TypeNames.FullyQualified(scope.Type);
        foreach (FeatureHeader header in headers)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            var reads = new List<string>();
            var arguments = new List<string>();
            foreach (IParameterSymbol parameter in header.Method.Parameters) arguments.Add(ArgumentOf(scope, header.Method, parameter, reads) ?? "default!");
            string call = $"{owner}.{Identifier.Escape(header.Method.Name)}({string.Join(", ", arguments)})";
            var model = new FeatureModel(call, header.Local, header.ResultType, header.Outputs.ToEquatableArray());
            features.Add(new Parsed(model, header.Method, reads));
        }

        return features;
    }

    private static string? ArgumentOf(GraphScope scope, IMethodSymbol method, IParameterSymbol parameter, List<string> reads)
    {
        if (parameter.RefKind is RefKind.Ref or RefKind.Out || (parameter.RefKind == RefKind.RefReadOnlyParameter && !scope.IsRow(parameter)))
        {
            scope.Report(PipelineRules.UnknownParameter, SymbolLocations.OfIdentifier(parameter), parameter.Name, method.Name, "is passed by reference; a feature takes values, and its row by value or 'in'");
            return null;
        }

        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (KnownAttributes.From.Matches(attribute)) return FromArgument(scope, parameter, attribute, reads);
            if (KnownAttributes.FromSet.Matches(attribute)) return scope.Sets.Argument(scope, parameter, attribute);
            if (KnownAttributes.AsOf.Matches(attribute)) return scope.AsOfs.Argument(scope, parameter, attribute);
        }

        if (scope.IsRow(parameter)) return GraphScope.RowArgument(parameter);
        scope.Report(
            PipelineRules.UnknownParameter,
            SymbolLocations.OfIdentifier(parameter),
            parameter.Name,
            method.Name,
            $"is neither the row '{scope.RowType.Name}' nor marked [From] or [AsOf]");
        return null;
    }

    private static string? FromArgument(GraphScope scope, IParameterSymbol parameter, AttributeData attribute, List<string> reads)
    {
        if (scope.Outputs.Find(attribute, out string name, out string? problem) is not { } found)
        {
            scope.Report(PipelineRules.UnknownFeature, SymbolLocations.OfArgument(attribute, 0, scope.CancellationToken), name, problem!);
            return null;
        }

        if (!found.IsAggregate) reads.Add(found.Method);
        return CheckType(scope, parameter, found.Output.Name, found.Output.Type) ? found.Output.Expression : null;
    }

    /// <summary>Whether a value fits a parameter; reports when not.</summary>
    public static bool CheckType(GraphScope scope, IParameterSymbol parameter, string name, TypeRef type)
    {
        TypeRef wanted = TypeRefs.Of(parameter.Type);
        if (FeatureTypes.CanPass(type, wanted)) return true;
        scope.Report(PipelineRules.FromTypeDiffers, SymbolLocations.OfType(parameter, scope.CancellationToken), parameter.Name, wanted.FullName, name, type.FullName);
        return false;
    }
}
