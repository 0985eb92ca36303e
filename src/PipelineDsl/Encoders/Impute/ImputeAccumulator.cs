namespace PipelineDsl;

/// <summary>What an <see cref="ImputeAttribute"/> needs to know of a column.</summary>
public sealed class ImputeAccumulator : IEncoderAccumulator<ImputeAccumulator, ImputeEncoder>, INumberAccumulator
{
    private readonly ImputeBy _by;
    private readonly double _constant;
    private readonly Moments? _moments;
    private readonly QuantileSample? _median;
    private readonly NumberSample? _values;

    /// <summary>An empty accumulator.</summary>
    /// <param name="by">The rule.</param>
    /// <param name="constant">The value under <see cref="ImputeBy.Constant"/>.</param>
    /// <param name="exact">Whether a median is exact also for many rows.</param>
    public ImputeAccumulator(ImputeBy by, double constant = 0, bool exact = false)
    {
        if (double.IsNaN(constant)) throw new ArgumentOutOfRangeException(nameof(constant), constant, "A missing value cannot replace a missing value.");
        (_by, _constant) = (EncoderOptions.Defined(by), constant);
        if (by == ImputeBy.Mean) _moments = new Moments();
        else if (by == ImputeBy.Median) _median = new QuantileSample(exact);
        else if (by == ImputeBy.MostFrequent) _values = new NumberSample();
    }

    /// <inheritdoc/>
    public void Add(double value)
    {
        _moments?.Add(value);
        _median?.Add(value);
        _values?.Add(value);
    }

    /// <inheritdoc/>
    public void Merge(ImputeAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._by != _by) throw new ArgumentException($"An accumulator by {other._by} cannot be merged into one by {_by}.", nameof(other));
        _moments?.Merge(other._moments!);
        _median?.Merge(other._median!);
        _values?.Merge(other._values!);
    }

    /// <inheritdoc/>
    public ImputeEncoder Fit()
    {
        if (_moments is not null) return new(_moments.Mean);
        if (_median is not null) return new(_median.Count == 0 ? 0 : _median.Median());
        if (_values is not null) return new(_values.Count == 0 ? 0 : _values.MostFrequent());
        return new(_constant);
    }
}
