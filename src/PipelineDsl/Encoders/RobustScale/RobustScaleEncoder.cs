namespace PipelineDsl;

/// <summary>A fitted <see cref="RobustScaleAttribute"/>.</summary>
public readonly struct RobustScaleEncoder : IFittedEncoder<RobustScaleEncoder>, INumberEncoder
{
    /// <summary>An encoder with known parameters.</summary>
    /// <param name="center">What is subtracted, in the feature's units; finite.</param>
    /// <param name="scale">What is divided by, in the feature's units; positive and finite.</param>
    public RobustScaleEncoder(double center, double scale) => (Center, Scale) = (EncoderOptions.Finite(center), EncoderOptions.Positive(scale));

    /// <summary>What is subtracted.</summary>
    public double Center { get; }

    /// <summary>What is divided by.</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public double Apply(double value) => (value - Center) / Scale;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("center", Center);
        writer.Number("scale", Scale);
    }

    /// <inheritdoc/>
    public static RobustScaleEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double center = reader.Number("center");
        double scale = reader.Number("scale");
        if (!double.IsFinite(center)) throw reader.Fault("center", "the centre must be finite.");
        if (!(double.IsFinite(scale) && scale > 0)) throw reader.Fault("scale", "the scale must be positive and finite.");
        return new RobustScaleEncoder(center, scale);
    }
}
