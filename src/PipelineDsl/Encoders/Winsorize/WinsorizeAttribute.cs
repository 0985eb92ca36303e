namespace PipelineDsl;

/// <summary>
/// Holds a number within two training quantiles, in the feature's units: <c>min(max(x, q_lower), q_upper)</c>. Quantiles are interpolated linearly, as
/// numpy.quantile has them.
/// </summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit; a column without any value is not clipped. NaN stays NaN; ±∞ become the quantiles.
/// SciPy's winsorize takes the nearest training values instead of interpolated ones.
/// </remarks>
public sealed class WinsorizeAttribute : EncoderAttribute<WinsorizeAccumulator, ClipEncoder>
{
    /// <summary>Clips at two quantiles.</summary>
    /// <param name="lower">The lower quantile, as a fraction of the rows; at least 0.</param>
    /// <param name="upper">The upper quantile, as a fraction of the rows; above <paramref name="lower"/>, at most 1.</param>
    public WinsorizeAttribute(double lower, double upper) => (Lower, Upper) = (lower, upper);

    /// <summary>The lower quantile, as a fraction of the rows.</summary>
    public double Lower { get; }

    /// <summary>The upper quantile, as a fraction of the rows.</summary>
    public double Upper { get; }

    /// <summary>
    /// Whether quantiles are exact also for more than 16,384 values; the fit then holds 8 bytes a row. Else they are off by less than 1/512 of themselves.
    /// </summary>
    public bool Exact { get; set; }

    /// <inheritdoc/>
    public override WinsorizeAccumulator CreateAccumulator() => new(Lower, Upper, Exact);
}
