namespace PipelineDsl;

/// <summary>Elementary functions.</summary>
public static class FeatureMath
{
    /// <summary>ln(1 + x).</summary>
    public static double Log1p(double x) => double.LogP1(x);
}
