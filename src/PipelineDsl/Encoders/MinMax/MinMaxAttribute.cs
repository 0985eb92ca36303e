namespace PipelineDsl;

/// <summary>
/// Maps the smallest training value to 0 and the largest to 1: <c>(x − min) / (max − min)</c>, without a unit, as scikit-learn's MinMaxScaler.
/// Values outside the training range fall outside 0 to 1.
/// </summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. A column whose values are all equal (to within 10 machine epsilons, as in
/// scikit-learn) is divided by 1; one without any value has minimum 0 and maximum 1. NaN stays NaN and ±∞ stay ±∞.
/// </remarks>
public sealed class MinMaxAttribute : EncoderAttribute<MinMaxAccumulator, MinMaxEncoder>
{
    /// <inheritdoc/>
    public override MinMaxAccumulator CreateAccumulator() => new();
}
