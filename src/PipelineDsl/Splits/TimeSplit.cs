namespace PipelineDsl;

/// <summary>A history split by time: its three sides, and what was left out.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <param name="Training">Rows to fit and train on.</param>
/// <param name="Validation">Rows to tune on; empty when none were declared.</param>
/// <param name="Test">Rows to report on.</param>
/// <param name="Instants">Where each part begins and ends.</param>
/// <param name="Counts">What became of every row.</param>
public sealed record TimeSplit<TRow>(
    TrainingSet<TRow> Training,
    ValidationSet<TRow> Validation,
    EvaluationSet<TRow> Test,
    SplitInstants Instants,
    SplitCounts Counts)
{
    /// <summary>The history that all parts share.</summary>
    public EventHistory<TRow> History => Training.History;
}
