namespace PipelineDsl;

/// <summary>How a <see cref="QuantileTransformAttribute"/> spreads values out.</summary>
public enum QuantileOutput
{
    /// <summary>Evenly from 0 to 1: the fraction of training values below.</summary>
    Uniform,

    /// <summary>As a standard normal distribution, held within ±5.2.</summary>
    Normal,
}
