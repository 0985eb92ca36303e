using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>How long after an event an aggregate's value is known, from the columns that the method reads.</summary>
/// <param name="Ticks">The delay that holds.</param>
/// <param name="ColumnTicks">The longest delay among the columns read.</param>
/// <param name="LateColumn">The column with that delay, or null when none is late.</param>
/// <param name="ReadsLabel">Whether the label is read.</param>
internal readonly record struct AggregateDelay(long Ticks, long ColumnTicks, string? LateColumn, bool ReadsLabel)
{
    public static AggregateDelay Infer(GraphScope scope, IMethodSymbol method, IParameterSymbol row, AttributeData attribute)
    {
        HashSet<string>? reads = ColumnReads.Of(method, row, scope);
        long columnTicks = 0;
        string? late = null;
        bool readsLabel = false;
        foreach (ColumnShape column in scope.Row.Columns)
        {
            if (reads is not null && !reads.Contains(column.Name)) continue;
            readsLabel |= column == scope.Row.Label;
            if (column.AvailableAfterTicks > columnTicks) (columnTicks, late) = (column.AvailableAfterTicks, column.Name);
        }

        long inferred = Math.Max(columnTicks, scope.Row.AvailableAfterTicks);
        return new AggregateDelay(Declared(scope, method, attribute, inferred, late), columnTicks, late, readsLabel);
    }

    private static long Declared(GraphScope scope, IMethodSymbol method, AttributeData attribute, long inferred, string? late)
    {
        if (attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Delay").Value.Value is not string text) return inferred;
        if (!Duration.TryParse(text, out long declared, out string? reason))
        {
            scope.Report(SchemaRules.BadDuration, SymbolLocations.OfArgument(attribute, "Delay", scope.CancellationToken), CSharpLiteral.Of(text), reason!);
            return inferred;
        }

        if (declared >= inferred) return declared;
        scope.Report(
            PipelineRules.DelayTooShort,
            SymbolLocations.OfArgument(attribute, "Delay", scope.CancellationToken),
            method.Name,
            text,
            late ?? scope.RowType.Name,
            DurationText.Of(inferred));
        return inferred;
    }
}
