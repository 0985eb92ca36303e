namespace PipelineDsl;

/// <summary>
/// All rows of a source in replay order (event time, then source position), with the rows of other schemas that features look up. Replays of
/// pipelines over it are kept, so that splitting, fitting and evaluating compute each feature once. Safe for concurrent use once read.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class EventHistory<TRow>
{
    private readonly TRow[] _rows;
    private readonly long[] _ticks;
    private readonly Dictionary<Type, OtherRows> _others = [];
    private readonly Dictionary<Type, object> _replays = [];

    internal EventHistory(IRowSource<TRow> source, TRow[] rows, long[] ticks, TimeSpan readTime)
    {
        (Source, _rows, _ticks, ReadTime) = (source, rows, ticks, readTime);
        Quarantined = source.Quarantine.Count;
    }

    /// <summary>Where the rows came from.</summary>
    public IRowSource<TRow> Source { get; }

    /// <summary>The rows in replay order.</summary>
    public ReadOnlySpan<TRow> Rows => _rows;

    /// <summary>The event time of each row, in ticks (UTC).</summary>
    public ReadOnlySpan<long> Ticks => _ticks;

    /// <summary>How many rows of the source did not fit.</summary>
    public long Quarantined { get; }

    /// <summary>How long reading took.</summary>
    public TimeSpan ReadTime { get; }

    /// <summary>Adds the rows of another schema that features look up as of an event.</summary>
    /// <returns>This history.</returns>
    public EventHistory<TRow> With<TOther>(IRowSource<TOther> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _others[typeof(TOther)] = new OtherRows<TOther>(source.ToArray(), source.Schema);
        lock (_replays) _replays.Clear();
        return this;
    }

    /// <summary>The rows given by <see cref="With{TOther}"/>.</summary>
    /// <exception cref="DataSetException">None were given.</exception>
    public IReadOnlyList<TOther> Others<TOther>() => _others.TryGetValue(typeof(TOther), out OtherRows? others)
        ? ((OtherRows<TOther>)others).Rows
        : throw new DataSetException($"The pipeline looks up rows of {typeof(TOther).Name}, and none were given. Pass their source to Split.");

    /// <summary>Hands the rows of every other schema to a visitor, in the order in which they were given.</summary>
    public void VisitOthers(IOtherRowsVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        foreach (OtherRows others in _others.Values) others.Accept(visitor);
    }

    internal Replay<TValues> Replayed<TValues>(Func<EventHistory<TRow>, Replay<TValues>> replay)
        where TValues : struct
    {
        lock (_replays)
        {
            if (!_replays.TryGetValue(typeof(TValues), out object? found)) _replays[typeof(TValues)] = found = replay(this);
            return (Replay<TValues>)found;
        }
    }
}
