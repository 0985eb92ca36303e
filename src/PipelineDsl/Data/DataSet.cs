namespace PipelineDsl;

/// <summary>
/// Scored rows of one side of a split, with the whole history that their windows need. The sides are types of their own and cannot be turned
/// into one another: <see cref="TrainingSet{TRow}"/>, <see cref="ValidationSet{TRow}"/>, <see cref="EvaluationSet{TRow}"/>.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
public abstract class DataSet<TRow> : IReadOnlyList<TRow>
{
    private readonly int[] _positions;

    private protected DataSet(EventHistory<TRow> history, int[] positions) => (History, _positions) = (history, positions);

    /// <summary>How many rows are scored.</summary>
    public int Count => _positions.Length;

    /// <summary>The events that the rows are part of.</summary>
    public EventHistory<TRow> History { get; }

    /// <summary>Where the rows stand in the history, ascending.</summary>
    public ReadOnlySpan<int> Positions => _positions;

    /// <summary>The <paramref name="index"/>-th row by prediction time.</summary>
    public TRow this[int index] => History.Rows[_positions[index]];

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator()
    {
        foreach (int position in _positions) yield return History.Rows[position];
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    internal int[] PositionArray => _positions;

    private protected int[] PositionsWhere(Func<TRow, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        ReadOnlySpan<TRow> rows = History.Rows;
        var kept = new List<int>(_positions.Length);
        foreach (int position in _positions)
        {
            if (predicate(rows[position])) kept.Add(position);
        }

        return [.. kept];
    }
}
