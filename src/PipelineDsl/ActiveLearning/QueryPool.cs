namespace PipelineDsl;

/// <summary>
/// The rows of a pool of any size whose labels would teach most, in memory for as many as are asked for. Rows of equal scores stand in the pool's order, so
/// that the same pool gives the same queries. Nothing is allocated a row once it is full. Not safe for use by several threads at once.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class QueryPool<TRow>
{
    private readonly PriorityQueue<Query<TRow>, (double Score, long Position)> _worstFirst = new(WorstFirst.Instance);

    /// <summary>An empty pool.</summary>
    /// <param name="capacity">How many rows to ask for, at least 1.</param>
    public QueryPool(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
    }

    /// <summary>How many rows are asked for.</summary>
    public int Capacity { get; }

    /// <summary>How many rows were given.</summary>
    public long Seen { get; private set; }

    /// <summary>How many rows had a score that is no number, and are not asked for.</summary>
    public long Unscored { get; private set; }

    /// <summary>Gives a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="score">How much its label would teach, from <see cref="Informativeness"/> or anything else; NaN is counted and left out.</param>
    public void Add(in TRow row, double score)
    {
        long position = Seen++;
        if (double.IsNaN(score))
        {
            Unscored++;
            return;
        }

        if (_worstFirst.Count == Capacity)
        {
            // A row of the same score that came before stays.
            if (!_worstFirst.TryPeek(out _, out (double Score, long Position) worst) || score <= worst.Score) return;
            _ = _worstFirst.Dequeue();
        }

        _worstFirst.Enqueue(new Query<TRow>(row, position, score), (score, position));
    }

    /// <summary>The rows to ask for, the most informative first.</summary>
    public Query<TRow>[] ToQueries() =>
        [.. _worstFirst.UnorderedItems.Select(item => item.Element).OrderByDescending(query => query.Score).ThenBy(query => query.Position)];

    private sealed class WorstFirst : IComparer<(double Score, long Position)>
    {
        public static WorstFirst Instance { get; } = new();

        public int Compare((double Score, long Position) x, (double Score, long Position) y) =>
            x.Score.CompareTo(y.Score) is not 0 and int order ? order : y.Position.CompareTo(x.Position);
    }
}
