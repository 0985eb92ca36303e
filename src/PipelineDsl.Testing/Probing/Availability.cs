namespace PipelineDsl.Testing.Probing;

/// <summary>What of a schema's rows is known when.</summary>
internal sealed class Availability<TRow>
{
    private readonly RowSchema<TRow> _schema;
    private readonly long _visibleAfter;
    private readonly ColumnDescription[] _late;
    private readonly List<int> _found = [];

    public Availability(RowSchema<TRow> schema)
    {
        _schema = schema;
        SchemaDescription description = schema.Description;
        _visibleAfter = description.AvailableAfter.Ticks;
        _late = [.. description.Columns.Where(column => column.Role == ColumnRole.Label || column.AvailableAfter > TimeSpan.Zero)];
        Own = [.. _late.Select(static column => column.Ordinal)];
        Ordinary = [.. description.Columns.Where(static column => column is { Role: ColumnRole.Value }).Select(static column => column.Ordinal)];
    }

    /// <summary>The columns of a row that its own prediction cannot know: labels and late columns.</summary>
    public int[] Own { get; }

    /// <summary>The columns that are no key, id, time or label.</summary>
    public int[] Ordinary { get; }

    /// <summary>Whether a row of the past is not visible at an instant.</summary>
    public bool IsHidden(in TRow row, long ticks) => Sum(_schema.GetEventTicks(in row), _visibleAfter) > ticks;

    /// <summary>The columns of a visible row of the past that are not due at an instant; valid until the next call.</summary>
    public IReadOnlyList<int> NotDue(in TRow row, long ticks)
    {
        long at = _schema.GetEventTicks(in row);
        _found.Clear();
        foreach (ColumnDescription column in _late)
        {
            if (Sum(at, Math.Max(_visibleAfter, column.AvailableAfter.Ticks)) > ticks) _found.Add(column.Ordinal);
        }

        return _found;
    }

    private static long Sum(long ticks, long delay) => ticks > long.MaxValue - delay ? long.MaxValue : ticks + delay;
}
