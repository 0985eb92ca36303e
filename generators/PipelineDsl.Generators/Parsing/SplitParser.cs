using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads the split of a model: one of <c>[SplitByTime]</c> and <c>[SplitRandom]</c>.</summary>
internal static class SplitParser
{
    /// <summary>The split, or null when there is none; that is reported.</summary>
    public static SplitModel? Parse(INamedTypeSymbol type, SchemaShape row, PipelineFacts pipeline, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        AttributeData? byTime = KnownAttributes.SplitByTime.FindOn(type);
        AttributeData? random = KnownAttributes.SplitRandom.FindOn(type);
        if (byTime is not null && random is not null)
        {
            sink.Report(ModelRules.SplitDoesNotFit, SymbolLocations.OfAttribute(random, cancellationToken), type.Name, "it has [SplitByTime] already, and a model has one split");
        }

        if (byTime is not null) return TimeSplitParser.Parse(type, byTime, row, sink, cancellationToken);
        if (random is not null) return RandomSplitParser.Parse(type, random, row, pipeline, sink, cancellationToken);
        sink.Report(ModelRules.SplitMissing, SymbolLocations.OfIdentifier(type), type.Name);
        return null;
    }
}
