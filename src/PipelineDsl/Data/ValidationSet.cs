namespace PipelineDsl;

/// <summary>Rows for early stopping, tuning, thresholds and calibration. Made by a split only.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class ValidationSet<TRow> : DataSet<TRow>
{
    internal ValidationSet(EventHistory<TRow> history, int[] positions)
        : base(history, positions)
    {
    }

    /// <summary>The validation rows that satisfy <paramref name="predicate"/>; the others stay in the history that feeds windows.</summary>
    public ValidationSet<TRow> Where(Func<TRow, bool> predicate) => new(History, PositionsWhere(predicate));
}
