namespace PipelineDsl;

/// <summary>Smallest and largest value of a column.</summary>
public sealed class MinMaxAccumulator : IEncoderAccumulator<MinMaxAccumulator, MinMaxEncoder>, INumberAccumulator
{
    private double _minimum = double.PositiveInfinity;
    private double _maximum = double.NegativeInfinity;

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
    public MinMaxEncoder Fit() => _minimum <= _maximum ? new MinMaxEncoder(_minimum, _maximum) : new MinMaxEncoder(0, 1);
}
