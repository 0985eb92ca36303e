namespace PipelineDsl;

/// <summary>Replaces missing values (null, NaN) by one learned from training rows, in the feature's units, as scikit-learn's SimpleImputer.</summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. A column without any value is imputed with 0 (SimpleImputer with
/// <c>keep_empty_features</c>). ±∞ are not missing and stay ±∞.
/// </remarks>
[EncoderIndicator(Option = nameof(Indicator))]
public sealed class ImputeAttribute : EncoderAttribute<ImputeAccumulator, ImputeEncoder>
{
    /// <summary>Imputes by a rule.</summary>
    /// <param name="by">The rule.</param>
    public ImputeAttribute(ImputeBy by) => By = by;

    /// <summary>The rule.</summary>
    public ImputeBy By { get; }

    /// <summary>What replaces a missing value under <see cref="ImputeBy.Constant"/>; not NaN.</summary>
    public double Value { get; set; }

    /// <summary>
    /// Whether a median is exact also for more than 16,384 values; the fit then holds 8 bytes a row. Else it is off by less than 1/512 of itself.
    /// </summary>
    public bool Exact { get; set; }

    /// <summary>Whether one more slot, after the last of the chain, is 1 where the value was missing and 0 elsewhere (SimpleImputer with <c>add_indicator</c>).</summary>
    public bool Indicator { get; set; }

    /// <inheritdoc/>
    public override ImputeAccumulator CreateAccumulator() => new(By, Value, Exact);
}
