using System.Diagnostics;

namespace PipelineDsl;

/// <summary>Reads histories from sources.</summary>
public static class EventHistory
{
    /// <summary>Reads a source to its end and orders its rows by event time, then by their place in the source.</summary>
    /// <exception cref="PipelineException">The source cannot be read, or has no rows.</exception>
    public static EventHistory<TRow> Read<TRow>(IRowSource<TRow> source, IProgress<PipelineProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        long started = Stopwatch.GetTimestamp();
        var rows = new List<TRow>();
        foreach (TRow row in source)
        {
            rows.Add(row);
            if (rows.Count % ProgressInterval.Rows == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new PipelineProgress("read", rows.Count, null));
            }
        }

        if (rows.Count == 0)
        {
            throw new DataSetException($"{source.Name}: there is no row to work with ({source.Quarantine.Count} did not fit). Check the file and its quarantine.");
        }

        progress?.Report(new PipelineProgress("read", rows.Count, rows.Count));
        var ordered = rows.ToArray();
        long[] ticks = Order(source.Schema, ordered);
        return new EventHistory<TRow>(source, ordered, ticks, Stopwatch.GetElapsedTime(started));
    }

    private static long[] Order<TRow>(RowSchema<TRow> schema, TRow[] rows)
    {
        var ticks = new long[rows.Length];
        bool ascending = true;
        for (int i = 0; i < rows.Length; i++)
        {
            ticks[i] = schema.GetEventTicks(in rows[i]);
            ascending &= i == 0 || ticks[i - 1] <= ticks[i];
        }

        if (ascending) return ticks;
        var positions = new int[rows.Length];
        for (int i = 0; i < positions.Length; i++) positions[i] = i;
        Array.Sort(positions, (a, b) => ticks[a] != ticks[b] ? ticks[a].CompareTo(ticks[b]) : a.CompareTo(b));
        TRow[] unordered = [.. rows];
        long[] unorderedTicks = [.. ticks];
        for (int i = 0; i < positions.Length; i++) (rows[i], ticks[i]) = (unordered[positions[i]], unorderedTicks[positions[i]]);
        return ticks;
    }
}
