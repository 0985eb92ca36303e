namespace PipelineDsl;

/// <summary>The encoder of <see cref="BinarizeAttribute"/>.</summary>
public readonly struct BinarizeEncoder : IFittedEncoder<BinarizeEncoder>, INumberEncoder
{
    /// <summary>An encoder with its threshold.</summary>
    /// <param name="threshold">What a number must exceed; not NaN.</param>
    public BinarizeEncoder(double threshold)
    {
        if (double.IsNaN(threshold)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be a number.");
        Threshold = threshold;
    }

    /// <summary>What a number must exceed.</summary>
    public double Threshold { get; }

    /// <inheritdoc/>
    public double Apply(double value) => double.IsNaN(value) ? value : value > Threshold ? 1 : 0;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("threshold", Threshold);
    }

    /// <inheritdoc/>
    public static BinarizeEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double threshold = reader.Number("threshold");
        return double.IsNaN(threshold) ? throw reader.Fault("threshold", "the threshold must be a number.") : new BinarizeEncoder(threshold);
    }
}
