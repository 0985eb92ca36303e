namespace PipelineDsl;

/// <summary>Mean and standard deviation of a column.</summary>
public sealed class StandardizeAccumulator : IEncoderAccumulator<StandardizeAccumulator, StandardizeEncoder>, INumberAccumulator
{
    private Moments _moments;

    /// <inheritdoc/>
    public void Add(double value) => _moments.Add(value);

    /// <inheritdoc/>
    public void Merge(StandardizeAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _moments.Merge(other._moments);
    }

    /// <inheritdoc/>
    public StandardizeEncoder Fit()
    {
        double deviation = _moments.StandardDeviation;
        return new StandardizeEncoder(_moments.Mean, deviation > 0 ? deviation : 1);
    }
}
