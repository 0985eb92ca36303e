namespace PipelineDsl;

/// <summary>Two quantiles of a column.</summary>
public sealed class WinsorizeAccumulator : IEncoderAccumulator<WinsorizeAccumulator, ClipEncoder>, INumberAccumulator
{
    private readonly double _lower;
    private readonly double _upper;
    private readonly QuantileSample _sample;

    /// <summary>An empty accumulator.</summary>
    /// <param name="lower">The lower quantile, as a fraction of the rows; at least 0.</param>
    /// <param name="upper">The upper quantile, as a fraction of the rows; above <paramref name="lower"/>, at most 1.</param>
    /// <param name="exact">Whether quantiles are exact also for many rows.</param>
    public WinsorizeAccumulator(double lower, double upper, bool exact = false)
    {
        (_lower, _upper) = EncoderOptions.Quantiles(lower, upper);
        _sample = new QuantileSample(exact);
    }

    /// <inheritdoc/>
    public void Add(double value) => _sample.Add(value);

    /// <inheritdoc/>
    public void Merge(WinsorizeAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _sample.Merge(other._sample);
    }

    /// <inheritdoc/>
    public ClipEncoder Fit() => _sample.Count == 0
        ? new(double.NegativeInfinity, double.PositiveInfinity)
        : new(_sample.Quantile(_lower), _sample.Quantile(_upper));
}
