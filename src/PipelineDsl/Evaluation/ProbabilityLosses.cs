namespace PipelineDsl;

/// <summary>Losses that punish wrong probabilities.</summary>
internal readonly record struct ProbabilityLosses(double LogLoss, double Brier)
{
    private const double Least = 1.0 / (1 << 23); // the spacing of floats at 1, as scikit-learn clips float32 probabilities

    public static ProbabilityLosses Of(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> labels)
    {
        double logLoss = 0;
        double brier = 0;
        for (int row = 0; row < probabilities.Length; row++)
        {
            double probability = probabilities[row];
            double difference = probability - labels[row];
            brier += difference * difference;
            double clipped = Math.Clamp(probability, Least, 1 - Least);
            logLoss -= FeatureMath.Log(labels[row] == 1 ? clipped : 1 - clipped);
        }

        return new ProbabilityLosses(logLoss / probabilities.Length, brier / probabilities.Length);
    }
}
