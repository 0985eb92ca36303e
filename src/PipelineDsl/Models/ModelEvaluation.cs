namespace PipelineDsl;

/// <summary>The scores of a model on an evaluation set, and its metrics: what is reported. What chooses a model rests on <see cref="ModelValidation{TRow}"/>.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class ModelEvaluation<TRow> : ScoredRows<TRow>
{
    internal ModelEvaluation(EvaluationSet<TRow> rows, float[] probabilities, float[] labels)
        : base(rows, probabilities, labels) => Rows = rows;

    /// <summary>The rows, in the order of the probabilities.</summary>
    public EvaluationSet<TRow> Rows { get; }
}
