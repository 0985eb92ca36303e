using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>The quantiles of a column.</summary>
public sealed class QuantileTransformAccumulator : IEncoderAccumulator<QuantileTransformAccumulator, QuantileTransformEncoder>, INumberAccumulator
{
    internal const int MostQuantiles = 100_000;

    private readonly QuantileOutput _output;
    private readonly int _quantiles;
    private readonly QuantileSample _sample;
    private long _rows;

    /// <summary>An empty accumulator.</summary>
    /// <param name="output">How values are spread out.</param>
    /// <param name="quantiles">How many quantiles are kept, 2 to 100,000.</param>
    /// <param name="exact">Whether quantiles are exact also for many rows.</param>
    public QuantileTransformAccumulator(QuantileOutput output, int quantiles = 1000, bool exact = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantiles, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantiles, MostQuantiles);
        (_output, _quantiles, _sample) = (EncoderOptions.Defined(output), quantiles, new QuantileSample(exact));
    }

    /// <inheritdoc/>
    public void Add(double value)
    {
        _rows++;
        _sample.Add(value);
    }

    /// <inheritdoc/>
    public void Merge(QuantileTransformAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _rows += other._rows;
        _sample.Merge(other._sample);
    }

    /// <inheritdoc/>
    public QuantileTransformEncoder Fit()
    {
        if (_sample.Count == 0) return new(_output, []);
        int parts = (int)Math.Min(_quantiles, _rows) - 1;
        if (parts == 0) return new(_output, [_sample.Range().Minimum]);
        double[] quantiles = _sample.Quantiles(parts);

        // Interpolation rounds: keep the order, as scikit-learn does.
        for (int i = 1; i < quantiles.Length; i++) quantiles[i] = Math.Max(quantiles[i - 1], quantiles[i]);
        return new(_output, ImmutableCollectionsMarshal.AsImmutableArray(quantiles));
    }
}
