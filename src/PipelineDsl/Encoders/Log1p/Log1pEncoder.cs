namespace PipelineDsl;

/// <summary>The encoder of <see cref="Log1pAttribute"/>.</summary>
public readonly struct Log1pEncoder : IFittedEncoder<Log1pEncoder>, INumberEncoder
{
    /// <inheritdoc/>
    public double Apply(double value) => double.IsNegativeInfinity(value) ? value : FeatureMath.Log1p(value);

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
    }

    /// <inheritdoc/>
    public static Log1pEncoder Load(StateReader reader) => default;
}
