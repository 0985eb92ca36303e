namespace PipelineDsl;

/// <summary>Makes probabilities of what is proportional to them.</summary>
internal static class ClassProbabilities
{
    /// <summary>Divides by the sum; where it is 0, all are equal.</summary>
    public static void Normalize(Span<double> shares)
    {
        double sum = 0;
        foreach (double share in shares) sum += share;
        foreach (ref double share in shares) share = sum > 0 ? share / sum : 1d / shares.Length;
    }

    /// <summary>From logarithms of what is proportional to the probabilities.</summary>
    public static void FromLogarithms(Span<double> logarithms)
    {
        double most = double.NegativeInfinity;
        foreach (double logarithm in logarithms) most = Math.Max(most, logarithm);
        foreach (ref double logarithm in logarithms) logarithm = FeatureMath.Exp(logarithm - most);
        Normalize(logarithms);
    }
}
