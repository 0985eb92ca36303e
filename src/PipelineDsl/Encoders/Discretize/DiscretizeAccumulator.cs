namespace PipelineDsl;

/// <summary>What bins of a column are cut from.</summary>
public sealed class DiscretizeAccumulator : IEncoderAccumulator<DiscretizeAccumulator, DiscretizeEncoder>, INumberAccumulator
{
    private readonly DiscretizeAttribute _options;
    private readonly QuantileSample? _sample;
    private readonly MinMaxAccumulator? _range;

    /// <summary>An empty accumulator for quantile bins, one-hot.</summary>
    /// <param name="bins">How many bins, 2 to 65,536.</param>
    public DiscretizeAccumulator(int bins)
        : this(new DiscretizeAttribute(bins))
    {
    }

    /// <summary>An empty accumulator.</summary>
    /// <param name="options">The options; not changed afterwards.</param>
    public DiscretizeAccumulator(DiscretizeAttribute options)
    {
        ArgumentNullException.ThrowIfNull(options);
        DiscretizeEncoder.CheckBins(options.Bins);
        EncoderOptions.Defined(options.By);
        EncoderOptions.Defined(options.Output);
        EncoderOptions.Defined(options.Missing);
        if (!(options.LeastWidth >= 0 && double.IsFinite(options.LeastWidth))) throw new ArgumentOutOfRangeException(nameof(options), options.LeastWidth, "The least width must be finite and not negative.");
        _options = options;
        if (options.By == DiscretizeBy.Uniform) _range = new MinMaxAccumulator();
        else _sample = new QuantileSample(options.Exact);
    }

    /// <inheritdoc/>
    public void Add(double value)
    {
        if (_sample is not null) _sample.Add(value);
        else _range!.Add(value);
    }

    /// <inheritdoc/>
    public void Merge(DiscretizeAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._options.Bins != _options.Bins || other._options.By != _options.By) throw new ArgumentException("Accumulators for different bins cannot be merged.", nameof(other));
        _sample?.Merge(other._sample!);
        _range?.Merge(other._range!);
    }

    /// <inheritdoc/>
    public DiscretizeEncoder Fit() => new(_options.Bins, [.. InnerEdges()], _options.Output, _options.Missing);

    private double[] InnerEdges()
    {
        if (_range is not null) return _range.TryGetRange(out double minimum, out double maximum) ? BinEdges.Uniform(minimum, maximum, _options.Bins) : [];
        if (_sample!.Count == 0) return [];
        double[] edges = _options.By == DiscretizeBy.Quantile ? _sample.Quantiles(_options.Bins) : KMeansBins.Edges(_sample.Ascending(), _options.Bins);
        return BinEdges.Inner(edges, _options.LeastWidth);
    }
}
