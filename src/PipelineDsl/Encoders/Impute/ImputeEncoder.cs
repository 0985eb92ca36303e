namespace PipelineDsl;

/// <summary>A fitted <see cref="ImputeAttribute"/>.</summary>
public readonly struct ImputeEncoder : IFittedEncoder<ImputeEncoder>, INumberEncoder, IIndicatorEncoder, IEncodeOutcome<double>
{
    /// <summary>An encoder with known parameters.</summary>
    /// <param name="value">What replaces a missing value; not NaN.</param>
    public ImputeEncoder(double value)
    {
        if (double.IsNaN(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A missing value cannot replace a missing value.");
        Value = value;
    }

    /// <summary>What replaces a missing value.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public double Apply(double value) => double.IsNaN(value) ? Value : value;

    /// <inheritdoc/>
    public bool Indicates(double value) => double.IsNaN(value);

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(double value) => double.IsNaN(value) ? EncodeOutcomes.Imputed : EncodeOutcomes.None;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("value", Value);
    }

    /// <inheritdoc/>
    public static ImputeEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double value = reader.Number("value");
        return double.IsNaN(value) ? throw reader.Fault("value", "a missing value cannot replace a missing value.") : new ImputeEncoder(value);
    }
}
