namespace PipelineDsl;

/// <summary>A fitted <see cref="MaxAbsAttribute"/>.</summary>
public readonly struct MaxAbsEncoder : IFittedEncoder<MaxAbsEncoder>, INumberEncoder
{
    /// <summary>An encoder with a known parameter.</summary>
    /// <param name="scale">What is divided by, in the feature's units; positive and finite.</param>
    public MaxAbsEncoder(double scale) => Scale = EncoderOptions.Positive(scale);

    /// <summary>What is divided by.</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public double Apply(double value) => value / Scale;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("scale", Scale);
    }

    /// <inheritdoc/>
    public static MaxAbsEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double scale = reader.Number("scale");
        return double.IsFinite(scale) && scale > 0 ? new MaxAbsEncoder(scale) : throw reader.Fault("scale", "the scale must be positive and finite.");
    }
}
