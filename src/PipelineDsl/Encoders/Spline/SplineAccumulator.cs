using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>What the knots of a column are taken from.</summary>
public sealed class SplineAccumulator : IEncoderAccumulator<SplineAccumulator, SplineEncoder>, INumberAccumulator
{
    private readonly SplineAttribute _options;
    private readonly QuantileSample? _sample;
    private readonly MinMaxAccumulator? _range;

    /// <summary>An empty accumulator.</summary>
    /// <param name="options">The options; not changed afterwards.</param>
    public SplineAccumulator(SplineAttribute options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SplineEncoder.Check(options.Knots, options.Degree, options.Extrapolation);
        EncoderOptions.Defined(options.By);
        EncoderOptions.Defined(options.Missing);
        _options = options;
        if (options.By == SplineKnots.Uniform) _range = new MinMaxAccumulator();
        else _sample = new QuantileSample(options.Exact);
    }

    /// <inheritdoc/>
    public void Add(double value)
    {
        if (_sample is not null) _sample.Add(value);
        else _range!.Add(value);
    }

    /// <inheritdoc/>
    public void Merge(SplineAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._options.Knots != _options.Knots || other._options.By != _options.By) throw new ArgumentException("Accumulators for different knots cannot be merged.", nameof(other));
        _sample?.Merge(other._sample!);
        _range?.Merge(other._range!);
    }

    /// <inheritdoc/>
    public SplineEncoder Fit() =>
        new(ImmutableCollectionsMarshal.AsImmutableArray(Knots()), _options.Degree, _options.Extrapolation, _options.IncludeBias, _options.Missing);

    private double[] Knots()
    {
        (double minimum, double maximum) = Range();
        if (_sample is null || _sample.Count == 0 || _sample.Range() is var (first, last) && first == last) return EvenlySpaced.Between(minimum, maximum, _options.Knots);
        double[] knots = _sample.Quantiles(_options.Knots - 1);

        // Interpolation rounds: keep the order.
        for (int i = 1; i < knots.Length; i++) knots[i] = Math.Max(knots[i - 1], knots[i]);
        return knots;
    }

    private (double Minimum, double Maximum) Range()
    {
        (double minimum, double maximum) = (0, 1);
        if (_sample is { Count: > 0 }) (minimum, maximum) = _sample.Range();
        else if (_range is not null && _range.TryGetRange(out double least, out double greatest)) (minimum, maximum) = (least, greatest);
        if (minimum < maximum) return (minimum, maximum);
        double half = Math.Max(0.5, Math.Abs(minimum) / 4);
        return (Math.Max(minimum - half, double.MinValue), Math.Min(minimum + half, double.MaxValue));
    }
}
