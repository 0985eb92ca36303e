namespace PipelineDsl;

/// <summary>The scores of a model on a validation set, and its metrics: to choose models, thresholds and parameters by.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class ModelValidation<TRow> : ScoredRows<TRow>
{
    internal ModelValidation(ValidationSet<TRow> rows, float[] probabilities, float[] labels)
        : base(rows, probabilities, labels) => Rows = rows;

    /// <summary>The rows, in the order of the probabilities.</summary>
    public ValidationSet<TRow> Rows { get; }
}
