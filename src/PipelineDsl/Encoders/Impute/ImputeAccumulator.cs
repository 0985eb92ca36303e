namespace PipelineDsl;

/// <summary>What an <see cref="ImputeAttribute"/> needs to know of a column.</summary>
public sealed class ImputeAccumulator : IEncoderAccumulator<ImputeAccumulator, ImputeEncoder>, INumberAccumulator
{
    private readonly ImputeBy _by;
    private readonly double _constant;
    private readonly NumberSample? _sample;
    private Moments _moments;

    /// <summary>An empty accumulator.</summary>
    /// <param name="by">The rule.</param>
    /// <param name="constant">The value under <see cref="ImputeBy.Constant"/>.</param>
    public ImputeAccumulator(ImputeBy by, double constant = 0)
    {
        if (!Enum.IsDefined(by)) throw new ArgumentOutOfRangeException(nameof(by), by, "There is no such rule.");
        if (double.IsNaN(constant)) throw new ArgumentOutOfRangeException(nameof(constant), constant, "A missing value cannot replace a missing value.");
        (_by, _constant) = (by, constant);
        if (by is ImputeBy.Median or ImputeBy.MostFrequent) _sample = new NumberSample();
    }

    /// <inheritdoc/>
    public void Add(double value)
    {
        if (_sample is not null) _sample.Add(value);
        else if (_by == ImputeBy.Mean) _moments.Add(value);
    }

    /// <inheritdoc/>
    public void Merge(ImputeAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._by != _by) throw new ArgumentException($"An accumulator by {other._by} cannot be merged into one by {_by}.", nameof(other));
        if (_sample is not null) _sample.Merge(other._sample!);
        else _moments.Merge(other._moments);
    }

    /// <inheritdoc/>
    public ImputeEncoder Fit() => new(_by switch
    {
        ImputeBy.Constant => _constant,
        ImputeBy.Mean => _moments.Mean,
        _ when _sample!.Count == 0 => 0,
        ImputeBy.Median => _sample.Median(),
        _ => _sample.MostFrequent(),
    });
}
