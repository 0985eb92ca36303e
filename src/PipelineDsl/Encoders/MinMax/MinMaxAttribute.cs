namespace PipelineDsl;

/// <summary>
/// Maps the smallest training value to <see cref="Min"/> and the largest to <see cref="Max"/>, without a unit:
/// <c>Min + (x − min) / (max − min) · (Max − Min)</c>, as scikit-learn's MinMaxScaler.
/// </summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. A column whose values are all equal (to within 10 machine epsilons, as in
/// scikit-learn) is divided by 1; one without any value has minimum 0 and maximum 1. NaN stays NaN. Values outside the training range fall outside
/// <see cref="Min"/> to <see cref="Max"/> and ±∞ stay ±∞, unless <see cref="Clip"/> holds both at the ends.
/// </remarks>
public sealed class MinMaxAttribute : EncoderAttribute<MinMaxAccumulator, MinMaxEncoder>
{
    /// <summary>What the smallest training value becomes; finite.</summary>
    public double Min { get; set; }

    /// <summary>What the largest training value becomes; finite and above <see cref="Min"/>.</summary>
    public double Max { get; set; } = 1;

    /// <summary>Whether values outside the training range are held at the ends.</summary>
    public bool Clip { get; set; }

    /// <inheritdoc/>
    public override MinMaxAccumulator CreateAccumulator() => new(Min, Max, Clip);
}
