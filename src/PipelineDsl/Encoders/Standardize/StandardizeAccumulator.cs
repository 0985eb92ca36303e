namespace PipelineDsl;

/// <summary>Mean and standard deviation of a column.</summary>
public sealed class StandardizeAccumulator : IEncoderAccumulator<StandardizeAccumulator, StandardizeEncoder>, INumberAccumulator
{
    private readonly bool _withMean;
    private readonly bool _withStd;
    private readonly Moments _moments = new();

    /// <summary>An empty accumulator.</summary>
    /// <param name="withMean">Whether the mean is subtracted.</param>
    /// <param name="withStd">Whether the rest is divided by the standard deviation.</param>
    public StandardizeAccumulator(bool withMean = true, bool withStd = true) => (_withMean, _withStd) = (withMean, withStd);

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
        double deviation = _withStd ? _moments.StandardDeviation : 0;
        return new StandardizeEncoder(_withMean ? _moments.Mean : 0, deviation > 0 ? deviation : 1);
    }
}
