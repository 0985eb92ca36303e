namespace PipelineDsl;

/// <summary>
/// Subtracts the training median and divides by the distance of two training quantiles, by default the quartiles: <c>(x − median) / (q₇₅ − q₂₅)</c>,
/// without a unit, as scikit-learn's RobustScaler. Outliers move neither.
/// </summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. Where the quantiles coincide (to within 10 machine epsilons, as in scikit-learn)
/// the scale is 1; a column without any value has centre 0 and scale 1. NaN stays NaN and ±∞ stay ±∞.
/// </remarks>
public sealed class RobustScaleAttribute : EncoderAttribute<RobustScaleAccumulator, RobustScaleEncoder>
{
    /// <summary>The lower quantile, as a fraction of the rows; at least 0.</summary>
    public double Lower { get; set; } = 0.25;

    /// <summary>The upper quantile, as a fraction of the rows; above <see cref="Lower"/>, at most 1.</summary>
    public double Upper { get; set; } = 0.75;

    /// <summary>Whether the median is subtracted; without it the centre is 0.</summary>
    public bool WithCentering { get; set; } = true;

    /// <summary>Whether the rest is divided by the distance of the quantiles; without it the scale is 1.</summary>
    public bool WithScaling { get; set; } = true;

    /// <summary>
    /// Whether the distance is divided by that of a standard normal distribution, so that a normal column comes out with variance 1. The quantiles
    /// must then lie above 0 and below 1.
    /// </summary>
    public bool UnitVariance { get; set; }

    /// <summary>
    /// Whether quantiles are exact also for more than 16,384 values; the fit then holds 8 bytes a row. Else they are off by less than 1/512 of themselves.
    /// </summary>
    public bool Exact { get; set; }

    /// <inheritdoc/>
    public override RobustScaleAccumulator CreateAccumulator() => new(this);
}
