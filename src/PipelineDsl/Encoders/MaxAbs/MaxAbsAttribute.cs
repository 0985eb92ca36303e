namespace PipelineDsl;

/// <summary>Divides by the largest magnitude of the training values, <c>x / max |x|</c>, without a unit, as scikit-learn's MaxAbsScaler. Zero stays zero.</summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. A column whose largest magnitude is below 10 machine epsilons, as in scikit-learn,
/// or that has no value, is divided by 1. NaN stays NaN, larger values fall outside −1 to 1 and ±∞ stay ±∞.
/// </remarks>
public sealed class MaxAbsAttribute : EncoderAttribute<MaxAbsAccumulator, MaxAbsEncoder>
{
    /// <inheritdoc/>
    public override MaxAbsAccumulator CreateAccumulator() => new();
}
