namespace PipelineDsl;

/// <summary>A fitted <see cref="MinMaxAttribute"/>.</summary>
public readonly struct MinMaxEncoder : IFittedEncoder<MinMaxEncoder>, INumberEncoder
{
    private const double LeastRange = 10 * 2.220446049250313e-16;

    private readonly double _offset;
    private readonly double _range;
    private readonly double _unit;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="minimum">What becomes 0; finite.</param>
    /// <param name="maximum">What becomes 1; finite and not below <paramref name="minimum"/>.</param>
    public MinMaxEncoder(double minimum, double maximum)
    {
        if (!double.IsFinite(minimum)) throw new ArgumentOutOfRangeException(nameof(minimum), minimum, "The minimum must be finite.");
        if (!(double.IsFinite(maximum) && maximum >= minimum)) throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The maximum must be finite and not below the minimum.");
        (Minimum, Maximum) = (minimum, maximum);

        // Halves, exactly, where the range itself would overflow.
        _unit = double.IsFinite(maximum - minimum) ? 1 : 0.5;
        _offset = minimum * _unit;
        double range = (maximum * _unit) - _offset;
        _range = range < LeastRange ? 1 : range;
    }

    /// <summary>What becomes 0.</summary>
    public double Minimum { get; }

    /// <summary>What becomes 1.</summary>
    public double Maximum { get; }

    /// <inheritdoc/>
    public double Apply(double value) => ((value * _unit) - _offset) / _range;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("minimum", Minimum);
        writer.Number("maximum", Maximum);
    }

    /// <inheritdoc/>
    public static MinMaxEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double minimum = reader.Number("minimum");
        double maximum = reader.Number("maximum");
        if (!double.IsFinite(minimum)) throw reader.Fault("minimum", "the minimum must be finite.");
        if (!(double.IsFinite(maximum) && maximum >= minimum)) throw reader.Fault("maximum", "the maximum must be finite and not below the minimum.");
        return new MinMaxEncoder(minimum, maximum);
    }
}
