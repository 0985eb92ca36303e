namespace PipelineDsl;

/// <summary>
/// How much more often a category occurs with the positive label than with the negative one: <c>ln(((a + r) / (A + 2r)) / ((b + r) / (B + 2r)))</c> for a of
/// all A positive rows, b of all B negative rows and regularization r, in nats. Above 0 speaks for the positive label. For binary labels.
/// </summary>
/// <remarks>
/// Source: Good, Probability and the Weighing of Evidence, 1950; regularized as category_encoders' WOEEncoder. Missing values are one category, apart from the
/// empty string. A category without training rows gives 0, which says nothing. A training row that is encoded by what was known at its event time is held
/// against all labels known by then, their totals taken anew each time their number has grown by an eighth, as <see cref="TargetEncodeAttribute"/> does.
/// </remarks>
public sealed class WeightOfEvidenceAttribute : SupervisedEncoderAttribute<WeightOfEvidenceAccumulator, WeightOfEvidenceEncoder>
{
    /// <summary>How many rows are added to both sides of each category; above 0, so that a category of one side stays finite.</summary>
    public double Regularization { get; set; } = 1;

    /// <inheritdoc/>
    public override WeightOfEvidenceAccumulator CreateAccumulator() => new(Regularization);
}
