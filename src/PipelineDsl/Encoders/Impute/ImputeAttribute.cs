namespace PipelineDsl;

/// <summary>Replaces missing values (null, NaN) by one learned from training rows, in the feature's units, as scikit-learn's SimpleImputer.</summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. A column without any value is imputed with 0 (SimpleImputer with
/// <c>keep_empty_features</c>). ±∞ are not missing and stay ±∞.
/// </remarks>
public sealed class ImputeAttribute : EncoderAttribute<ImputeAccumulator, ImputeEncoder>
{
    /// <summary>Imputes by a rule.</summary>
    /// <param name="by">The rule.</param>
    public ImputeAttribute(ImputeBy by) => By = by;

    /// <summary>The rule.</summary>
    public ImputeBy By { get; }

    /// <summary>What replaces a missing value under <see cref="ImputeBy.Constant"/>; not NaN.</summary>
    public double Value { get; set; }

    /// <inheritdoc/>
    public override ImputeAccumulator CreateAccumulator() => new(By, Value);
}
