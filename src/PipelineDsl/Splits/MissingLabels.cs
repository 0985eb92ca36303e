using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl;

/// <summary>Says that a history has no labels at all, which is mostly a column that is missing or spelt differently.</summary>
internal static class MissingLabels
{
    [DoesNotReturn]
    public static void Throw<TRow>(EventHistory<TRow> history)
    {
        ColumnDescription? label = null;
        foreach (ColumnDescription column in history.Source.Schema.Description.Columns)
        {
            if (column.Role == ColumnRole.Label) label = column;
        }

        throw new DataSetException(label is null
            ? $"{history.Source.Name}: the rows have no [Label] column, so there is nothing to learn."
            : $"{history.Source.Name}: no row has a label: the column {label.SourceName} is missing or empty. Check its name in the source, or [Column(\"…\")] on {label.Name}.");
    }
}
