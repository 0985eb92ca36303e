using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>Rows to fit and train on. Made by a split only.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class TrainingSet<TRow> : DataSet<TRow>
{
    internal TrainingSet(EventHistory<TRow> history, int[] positions, SplitInstants? instants, ImmutableArray<string> key)
        : base(history, positions) => (Instants, Key) = (instants, key);

    /// <summary>Where the parts of the split begin and end, when it was one by time. Recorded in the saved model.</summary>
    public SplitInstants? Instants { get; }

    /// <summary>The training rows that satisfy <paramref name="predicate"/>; the others stay in the history that feeds windows.</summary>
    public TrainingSet<TRow> Where(Func<TRow, bool> predicate) => new(History, PositionsWhere(predicate), Instants, Key);

    /// <summary>The columns whose rows the split kept together; empty when it was by single rows or by time.</summary>
    internal ImmutableArray<string> Key { get; }
}
