namespace PipelineDsl;

/// <summary>Rows that are only read and reported on. Made by a split only.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class EvaluationSet<TRow> : DataSet<TRow>
{
    internal EvaluationSet(EventHistory<TRow> history, int[] positions)
        : base(history, positions)
    {
    }

    /// <summary>The evaluation rows that satisfy <paramref name="predicate"/>; the others stay in the history that feeds windows.</summary>
    public EvaluationSet<TRow> Where(Func<TRow, bool> predicate) => new(History, PositionsWhere(predicate));
}
