namespace PipelineDsl;

/// <summary>Rows to fit and train on. Made by a split only.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class TrainingSet<TRow> : DataSet<TRow>
{
    internal TrainingSet(EventHistory<TRow> history, int[] positions, SplitInstants? instants)
        : base(history, positions) => Instants = instants;

    /// <summary>Where the parts of the split begin and end, when it was one by time. Recorded in the saved model.</summary>
    public SplitInstants? Instants { get; }

    /// <summary>The training rows that satisfy <paramref name="predicate"/>; the others stay in the history that feeds windows.</summary>
    public TrainingSet<TRow> Where(Func<TRow, bool> predicate) => new(History, PositionsWhere(predicate), Instants);
}
