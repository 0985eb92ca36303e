using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[SplitRandom]</c> on a model.</summary>
internal static class RandomSplitParser
{
    private const double DefaultTest = 0.2;

    public static RandomSplitModel Parse(INamedTypeSymbol type, AttributeData attribute, SchemaShape row, PipelineFacts pipeline, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        double test = Named("Test").Value as double? ?? DefaultTest;
        double validation = Named("Validation").Value as double? ?? 0;
        if (test is not (> 0 and < 1)) Refuse("Test", $"a test share of {Text(test)} is not above 0 and below 1");
        else if (validation is not (>= 0 and < 1)) Refuse("Validation", $"a validation share of {Text(validation)} is not from 0 to below 1");
        else if (test + validation >= 1) Refuse("Validation", $"a test share of {Text(test)} and a validation share of {Text(validation)} leave nothing to train on");
        EquatableArray<string> keys = KeysOf(attribute);
        if (keys.FirstOrDefault(name => row.Find(name) is null) is { } unknown) Refuse("Key", $"'{row.DisplayName}' has no column '{unknown}'");
        List<string> labelAggregates = [.. pipeline.Aggregates.Where(aggregate => aggregate.ReadsLabel).Select(aggregate => $"'{aggregate.Name}'")];
        if (labelAggregates.Count > 0)
        {
            sink.Report(SplitRules.LabelAggregates, SymbolLocations.OfAttribute(attribute, cancellationToken), type.Name, string.Join(", ", labelAggregates));
        }

        return new RandomSplitModel(validation, test, Named("Seed").Value as long? ?? 0, keys);

        TypedConstant Named(string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;

        void Refuse(string argument, string reason) =>
            sink.Report(ModelRules.SplitDoesNotFit, SymbolLocations.OfArgument(attribute, argument, cancellationToken), type.Name, reason);
    }

    /// <summary>The columns whose rows stay together, as declared.</summary>
    public static EquatableArray<string> KeysOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Key").Value is { Kind: TypedConstantKind.Array, IsNull: false } key
            ? key.Values.Select(value => value.Value as string ?? "").ToEquatableArray()
            : [];

    private static string Text(double share) => share.ToString(CultureInfo.InvariantCulture);
}
