using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[AvailableAfter]</c>.</summary>
internal static class AvailabilityParser
{
    /// <summary>The delay in ticks; 0 after reporting one that is not understood.</summary>
    public static long Parse(AttributeData attribute, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        string? text = ColumnRoles.DelayOf(attribute);
        if (Duration.TryParse(text, out long ticks, out string? reason)) return ticks;
        sink.Report(SchemaRules.BadDuration, SymbolLocations.OfArgument(attribute, 0, cancellationToken), text is null ? "null" : $"\"{text}\"", reason!);
        return 0;
    }

    /// <summary>
    /// Reports the delay of a schema that has no event time to count from. A column's delay says even then that its own row's prediction cannot know it.
    /// </summary>
    public static void ReportNoEventTime(INamedTypeSymbol type, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (KnownAttributes.AvailableAfter.FindOn(type) is not { } attribute) return;
        sink.Report(SchemaRules.AvailabilityWithoutEventTime, SymbolLocations.OfAttribute(attribute, cancellationToken), type.Name);
    }
}
