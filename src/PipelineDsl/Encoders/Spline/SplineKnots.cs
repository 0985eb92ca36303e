namespace PipelineDsl;

/// <summary>Where a <see cref="SplineAttribute"/> puts its knots.</summary>
public enum SplineKnots
{
    /// <summary>At equal distances from the smallest to the largest training value.</summary>
    Uniform,

    /// <summary>At evenly spaced training quantiles.</summary>
    Quantile,
}
