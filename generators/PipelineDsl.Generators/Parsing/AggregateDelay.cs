using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>How long after an event an aggregate's value is known, from the columns that the method reads.</summary>
/// <param name="Ticks">The delay that holds.</param>
/// <param name="Unavailable">The column read that is not known when its row is scored, the label before late ones; null when all are or are assumed to be.</param>
/// <param name="ReadsLabel">Whether the label is read.</param>
internal readonly record struct AggregateDelay(long Ticks, ColumnShape? Unavailable, bool ReadsLabel)
{
    public static AggregateDelay Infer(GraphScope scope, IMethodSymbol method, IParameterSymbol row, AttributeData attribute)
    {
        HashSet<string>? reads = ColumnReads.Of(method, row, scope);
        ColumnShape? label = null;
        ColumnShape? latest = null;
        ColumnShape? latestNotAssumed = null;
        foreach (ColumnShape column in scope.Row.Columns)
        {
            if (reads is not null && !reads.Contains(column.Name)) continue;
            if (column.Role == ColumnRole.Label) label = column;
            if (column.AvailableAfterTicks > (latest?.AvailableAfterTicks ?? 0)) latest = column;
            if (column.AvailableAfterTicks > (latestNotAssumed?.AvailableAfterTicks ?? 0) && !AssumptionParser.Lifts(method, column)) latestNotAssumed = column;
        }

        long inferred = Math.Max(latest?.AvailableAfterTicks ?? 0, scope.Row.AvailableAfterTicks);
        long required = Math.Max(latestNotAssumed?.AvailableAfterTicks ?? 0, scope.Row.AvailableAfterTicks);
        long ticks = Declared(scope, method, attribute, latestNotAssumed, required) ?? inferred;
        return new AggregateDelay(ticks, label ?? latestNotAssumed, label is not null);
    }

    // A declared delay may be shorter than what the columns say only where they are assumed to be known earlier.
    private static long? Declared(GraphScope scope, IMethodSymbol method, AttributeData attribute, ColumnShape? latest, long required)
    {
        if (attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Delay").Value.Value is not string text) return null;
        if (!Duration.TryParse(text, out long declared, out string? reason))
        {
            scope.Report(SchemaRules.BadDuration, SymbolLocations.OfArgument(attribute, "Delay", scope.CancellationToken), CSharpLiteral.Of(text), reason!);
            return null;
        }

        if (declared >= required) return declared;
        scope.Report(
            LeakageRules.DelayTooShort,
            SymbolLocations.OfArgument(attribute, "Delay", scope.CancellationToken),
            method.Name,
            text,
            latest?.Name ?? scope.RowType.Name,
            DurationText.Of(required));
        return null;
    }
}
