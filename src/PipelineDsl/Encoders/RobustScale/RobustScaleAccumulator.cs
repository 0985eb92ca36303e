namespace PipelineDsl;

/// <summary>Median and two quantiles of a column.</summary>
public sealed class RobustScaleAccumulator : IEncoderAccumulator<RobustScaleAccumulator, RobustScaleEncoder>, INumberAccumulator
{
    private const double LeastScale = 10 * 2.220446049250313e-16;

    private readonly RobustScaleAttribute _options;
    private readonly QuantileSample _sample;

    /// <summary>An empty accumulator.</summary>
    /// <param name="options">The options; not changed afterwards.</param>
    public RobustScaleAccumulator(RobustScaleAttribute options)
    {
        ArgumentNullException.ThrowIfNull(options);
        EncoderOptions.Quantiles(options.Lower, options.Upper);
        if (options.UnitVariance && (options.Lower == 0 || options.Upper == 1)) throw new ArgumentException("The quantiles of a normal distribution are finite above 0 and below 1 only.", nameof(options));
        (_options, _sample) = (options, new QuantileSample(options.Exact));
    }

    /// <inheritdoc/>
    public void Add(double value) => _sample.Add(value);

    /// <inheritdoc/>
    public void Merge(RobustScaleAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _sample.Merge(other._sample);
    }

    /// <inheritdoc/>
    public RobustScaleEncoder Fit()
    {
        if (_sample.Count == 0) return new(0, 1);
        return new(_options.WithCentering ? _sample.Median() : 0, _options.WithScaling ? Scale() : 1);
    }

    private double Scale()
    {
        double scale = _sample.Quantile(_options.Upper) - _sample.Quantile(_options.Lower);
        if (scale < LeastScale) scale = 1;
        if (_options.UnitVariance) scale /= FeatureMath.NormalQuantile(_options.Upper) - FeatureMath.NormalQuantile(_options.Lower);
        return Math.Min(scale, double.MaxValue);
    }
}
