namespace PipelineDsl;

/// <summary>A history split by chance: its three sides, and what was left out.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <param name="Training">Rows to fit and train on.</param>
/// <param name="Validation">Rows to tune on; empty when none were asked for.</param>
/// <param name="Test">Rows to report on.</param>
/// <param name="Plan">How it was split.</param>
/// <param name="Counts">What became of every row.</param>
public sealed record RandomSplit<TRow>(
    TrainingSet<TRow> Training,
    ValidationSet<TRow> Validation,
    EvaluationSet<TRow> Test,
    RandomSplitPlan Plan,
    SplitCounts Counts)
{
    /// <summary>The history that all parts share.</summary>
    public EventHistory<TRow> History => Training.History;
}
