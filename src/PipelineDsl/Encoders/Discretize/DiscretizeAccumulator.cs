using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>All values of a column, for exact quantiles.</summary>
public sealed class DiscretizeAccumulator : IEncoderAccumulator<DiscretizeAccumulator, DiscretizeEncoder>, INumberAccumulator
{
    private readonly int _bins;
    private readonly NumberSample _sample = new();

    /// <summary>An empty accumulator.</summary>
    /// <param name="bins">How many bins, at least 2.</param>
    public DiscretizeAccumulator(int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        _bins = bins;
    }

    /// <inheritdoc/>
    public void Add(double value) => _sample.Add(value);

    /// <inheritdoc/>
    public void Merge(DiscretizeAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._bins != _bins) throw new ArgumentException($"An accumulator of {other._bins} bins cannot be merged into one of {_bins}.", nameof(other));
        _sample.Merge(other._sample);
    }

    /// <inheritdoc/>
    public DiscretizeEncoder Fit()
    {
        if (_sample.Count == 0) return new DiscretizeEncoder(_bins, []);

        // Inner edges only. One that coincides with the smallest or largest value, or with the edge before, would bound an empty bin.
        var edges = ImmutableArray.CreateBuilder<double>();
        double[] quantiles = _sample.Quantiles(_bins);
        double last = quantiles[0];
        foreach (double edge in quantiles.AsSpan(1, _bins - 1))
        {
            if (edge <= last || edge >= quantiles[_bins]) continue;
            edges.Add(edge);
            last = edge;
        }

        return new DiscretizeEncoder(_bins, edges.DrainToImmutable());
    }
}
