namespace PipelineDsl;

/// <summary>
/// Turns a score into a probability: 1 / (1 + e^−(<paramref name="Slope"/> · score + <paramref name="Offset"/>)). Log-odds models have
/// <see cref="Standard"/>; boosted trees have their sigmoid's slope; Platt's calibration sets both.
/// </summary>
/// <param name="Slope">Log-odds for each unit of score.</param>
/// <param name="Offset">Log-odds at score 0.</param>
public readonly record struct LogisticLink(double Slope, double Offset)
{
    /// <summary>The score is the log-odds.</summary>
    public static LogisticLink Standard { get; } = new(1, 0);

    /// <summary>The probability for a score; NaN for NaN.</summary>
    public float Apply(float score) => (float)(1 / (1 + FeatureMath.Exp(-((Slope * score) + Offset))));
}
