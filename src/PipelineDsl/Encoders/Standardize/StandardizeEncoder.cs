namespace PipelineDsl;

/// <summary>A fitted <see cref="StandardizeAttribute"/>.</summary>
public readonly struct StandardizeEncoder : IFittedEncoder<StandardizeEncoder>, INumberEncoder
{
    private readonly double _reciprocal;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="mean">What is subtracted, in the feature's units; finite.</param>
    /// <param name="scale">What is divided by, in the feature's units; positive and finite.</param>
    public StandardizeEncoder(double mean, double scale)
    {
        if (!double.IsFinite(mean)) throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean must be finite.");
        if (!(double.IsFinite(scale) && scale > 0)) throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scale must be positive and finite.");
        (Mean, Scale) = (mean, scale);
        double reciprocal = 1 / scale;
        _reciprocal = double.IsNormal(reciprocal) ? reciprocal : 0;
    }

    /// <summary>What is subtracted.</summary>
    public double Mean { get; }

    /// <summary>What is divided by.</summary>
    public double Scale { get; }

    /// <inheritdoc/>
    public double Apply(double value) => _reciprocal != 0 ? (value - Mean) * _reciprocal : (value - Mean) / Scale;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("mean", Mean);
        writer.Number("scale", Scale);
    }

    /// <inheritdoc/>
    public static StandardizeEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double mean = reader.Number("mean");
        double scale = reader.Number("scale");
        if (!double.IsFinite(mean)) throw reader.Fault("mean", "the mean must be finite.");
        if (!(double.IsFinite(scale) && scale > 0)) throw reader.Fault("scale", "the scale must be positive and finite.");
        return new StandardizeEncoder(mean, scale);
    }
}
