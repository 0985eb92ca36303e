namespace PipelineDsl;

/// <summary>Smallest and largest value of a column.</summary>
public sealed class MinMaxAccumulator : IEncoderAccumulator<MinMaxAccumulator, MinMaxEncoder>, INumberAccumulator
{
    private readonly double _low;
    private readonly double _high;
    private readonly bool _clip;
    private double _minimum = double.PositiveInfinity;
    private double _maximum = double.NegativeInfinity;

    /// <summary>An empty accumulator.</summary>
    /// <param name="low">What the smallest value becomes; finite.</param>
    /// <param name="high">What the largest value becomes; finite and above <paramref name="low"/>.</param>
    /// <param name="clip">Whether values outside the training range are held at the ends.</param>
    public MinMaxAccumulator(double low = 0, double high = 1, bool clip = false)
    {
        MinMaxEncoder.CheckTarget(low, high);
        (_low, _high, _clip) = (low, high, clip);
    }

    /// <inheritdoc/>
    public void Add(double value)
    {
        if (!double.IsFinite(value)) return;
        value += 0.0; // −0 is 0
        if (value < _minimum) _minimum = value;
        if (value > _maximum) _maximum = value;
    }

    /// <inheritdoc/>
    public void Merge(MinMaxAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._minimum < _minimum) _minimum = other._minimum;
        if (other._maximum > _maximum) _maximum = other._maximum;
    }

    /// <inheritdoc/>
    public MinMaxEncoder Fit() => TryGetRange(out double minimum, out double maximum) ? new(minimum, maximum, _low, _high, _clip) : new(0, 1, _low, _high, _clip);

    /// <summary>The smallest and largest value, if there is any.</summary>
    internal bool TryGetRange(out double minimum, out double maximum)
    {
        (minimum, maximum) = (_minimum, _maximum);
        return minimum <= maximum;
    }
}
