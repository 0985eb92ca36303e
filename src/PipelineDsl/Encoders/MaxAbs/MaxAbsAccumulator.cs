namespace PipelineDsl;

/// <summary>The largest magnitude of a column.</summary>
public sealed class MaxAbsAccumulator : IEncoderAccumulator<MaxAbsAccumulator, MaxAbsEncoder>, INumberAccumulator
{
    private const double LeastScale = 10 * 2.220446049250313e-16;

    private double _largest;

    /// <inheritdoc/>
    public void Add(double value)
    {
        double magnitude = Math.Abs(value);
        if (magnitude > _largest && magnitude < double.PositiveInfinity) _largest = magnitude;
    }

    /// <inheritdoc/>
    public void Merge(MaxAbsAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._largest > _largest) _largest = other._largest;
    }

    /// <inheritdoc/>
    public MaxAbsEncoder Fit() => new(_largest < LeastScale ? 1 : _largest);
}
