namespace PipelineDsl;

/// <summary>A fitted <see cref="MinMaxAttribute"/>.</summary>
public readonly struct MinMaxEncoder : IFittedEncoder<MinMaxEncoder>, INumberEncoder
{
    private const double LeastRange = 10 * 2.220446049250313e-16;

    private readonly double _offset;
    private readonly double _range;
    private readonly double _unit;
    private readonly double _span;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="minimum">What becomes <paramref name="low"/>; finite.</param>
    /// <param name="maximum">What becomes <paramref name="high"/>; finite and not below <paramref name="minimum"/>.</param>
    /// <param name="low">What the minimum becomes; finite.</param>
    /// <param name="high">What the maximum becomes; finite and above <paramref name="low"/>.</param>
    /// <param name="clip">Whether values below the minimum and above the maximum are held there.</param>
    public MinMaxEncoder(double minimum, double maximum, double low = 0, double high = 1, bool clip = false)
    {
        EncoderOptions.Finite(minimum);
        if (!(double.IsFinite(maximum) && maximum >= minimum)) throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The maximum must be finite and not below the minimum.");
        CheckTarget(low, high);
        (Minimum, Maximum, Low, High, Clip) = (minimum, maximum, low, high, clip);

        // Halves, exactly, where the range itself would overflow.
        _unit = double.IsFinite(maximum - minimum) ? 1 : 0.5;
        _offset = minimum * _unit;
        double range = (maximum * _unit) - _offset;
        _range = range < LeastRange ? 1 : range;
        _span = high - low;
    }

    /// <summary>The smallest training value.</summary>
    public double Minimum { get; }

    /// <summary>The largest training value.</summary>
    public double Maximum { get; }

    /// <summary>What the minimum becomes.</summary>
    public double Low { get; }

    /// <summary>What the maximum becomes.</summary>
    public double High { get; }

    /// <summary>Whether values outside are held at the ends.</summary>
    public bool Clip { get; }

    /// <inheritdoc/>
    public double Apply(double value)
    {
        double scaled = (((value * _unit) - _offset) / _range * _span) + Low;
        return !Clip ? scaled : scaled < Low ? Low : scaled > High ? High : scaled;
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("minimum", Minimum);
        writer.Number("maximum", Maximum);
        writer.Number("low", Low);
        writer.Number("high", High);
        writer.Flag("clip", Clip);
    }

    /// <inheritdoc/>
    public static MinMaxEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double minimum = reader.Number("minimum");
        double maximum = reader.Number("maximum");
        double low = reader.NumberOr("low", 0);
        double high = reader.NumberOr("high", 1);
        if (!double.IsFinite(minimum)) throw reader.Fault("minimum", "the minimum must be finite.");
        if (!(double.IsFinite(maximum) && maximum >= minimum)) throw reader.Fault("maximum", "the maximum must be finite and not below the minimum.");
        if (!IsTarget(low, high)) throw reader.Fault("high", "both ends must be finite, and the high one above the low one.");
        return new MinMaxEncoder(minimum, maximum, low, high, reader.FlagOr("clip", false));
    }

    internal static void CheckTarget(double low, double high)
    {
        if (!IsTarget(low, high)) throw new ArgumentOutOfRangeException(nameof(high), high, $"Both ends must be finite, and the high one above the low one, which is {low}.");
    }

    private static bool IsTarget(double low, double high) => double.IsFinite(low) && double.IsFinite(high) && low < high && double.IsFinite(high - low);
}
