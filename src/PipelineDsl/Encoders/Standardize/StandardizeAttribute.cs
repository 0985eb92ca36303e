namespace PipelineDsl;

/// <summary>
/// Subtracts the training mean and divides by the training standard deviation: <c>(x − mean) / scale</c>, in units of the population standard
/// deviation (ddof 0), as scikit-learn's StandardScaler.
/// </summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. A column whose values are all equal has scale 1 and becomes 0; one without
/// any value has mean 0 and scale 1. NaN stays NaN and ±∞ stay ±∞.
/// </remarks>
public sealed class StandardizeAttribute : EncoderAttribute<StandardizeAccumulator, StandardizeEncoder>
{
    /// <summary>Whether the mean is subtracted; without it the mean is 0.</summary>
    public bool WithMean { get; set; } = true;

    /// <summary>Whether the rest is divided by the standard deviation, which is taken about the mean also without <see cref="WithMean"/>; without it the scale is 1.</summary>
    public bool WithStd { get; set; } = true;

    /// <inheritdoc/>
    public override StandardizeAccumulator CreateAccumulator() => new(WithMean, WithStd);
}
