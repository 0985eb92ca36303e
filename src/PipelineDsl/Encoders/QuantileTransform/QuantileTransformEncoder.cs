using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>A fitted <see cref="QuantileTransformAttribute"/>.</summary>
public readonly struct QuantileTransformEncoder : IFittedEncoder<QuantileTransformEncoder>, INumberEncoder
{
    /// <summary>Within how much of an end a value is taken for it, and how near 0 and 1 a place may be, before the normal deviate is taken.</summary>
    private const double Threshold = 1e-7;

    /// <summary>The deviate of the threshold less half a unit in the last place of 1, where scikit-learn cuts.</summary>
    private const double LargestDeviate = 5.19933758270342;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="output">How values are spread out.</param>
    /// <param name="quantiles">The training values at places 0 to 1, evenly spaced; finite and ascending, perhaps with repeats, at most 100,000.</param>
    public QuantileTransformEncoder(QuantileOutput output, ImmutableArray<double> quantiles)
    {
        if (!AreQuantiles(quantiles.AsSpan())) throw new ArgumentException("The quantiles must be finite, ascending and at most 100,000.", nameof(quantiles));
        (Output, Quantiles) = (EncoderOptions.Defined(output), quantiles);
    }

    /// <summary>How values are spread out.</summary>
    public QuantileOutput Output { get; }

    /// <summary>The training values at places 0 to 1, evenly spaced.</summary>
    public ImmutableArray<double> Quantiles { get; }

    /// <inheritdoc/>
    public double Apply(double value)
    {
        if (double.IsNaN(value)) return double.NaN;
        if (Output == QuantileOutput.Uniform) return PlaceOf(value, 0);
        double place = PlaceOf(value, Threshold);
        return place <= Threshold ? -LargestDeviate : place >= 1 - Threshold ? LargestDeviate : FeatureMath.NormalQuantile(place);
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Option("output", Output);
        writer.Numbers("quantiles", Quantiles.AsSpan());
    }

    /// <inheritdoc/>
    public static QuantileTransformEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var output = reader.Option<QuantileOutput>("output");
        double[] quantiles = reader.Numbers("quantiles");
        if (!AreQuantiles(quantiles)) throw reader.Fault("quantiles", "the quantiles must be finite, ascending and at most 100,000.");
        return new(output, [.. quantiles]);
    }

    private double PlaceOf(double value, double threshold)
    {
        ReadOnlySpan<double> quantiles = Quantiles.AsSpan();
        if (quantiles.IsEmpty) return 0.5;
        if (value <= quantiles[0] || value - threshold < quantiles[0]) return 0;
        if (value >= quantiles[^1] || value + threshold > quantiles[^1]) return 1;

        // Between the ends: the last quantile that is not above, and the first that is not below.
        int last = SortedNumbers.CountNotAbove(quantiles, value) - 1;
        double parts = quantiles.Length - 1;
        if (quantiles[last] == value)
        {
            int first = SortedNumbers.CountBelow(quantiles[..last], value);
            return (first + last) / (2 * parts);
        }

        double width = quantiles[last + 1] - quantiles[last];
        double share = double.IsFinite(width)
            ? (value - quantiles[last]) / width
            : ((value / 2) - (quantiles[last] / 2)) / ((quantiles[last + 1] / 2) - (quantiles[last] / 2));
        return (last + share) / parts;
    }

    private static bool AreQuantiles(ReadOnlySpan<double> quantiles)
    {
        if (quantiles.Length > QuantileTransformAccumulator.MostQuantiles) return false;
        for (int i = 0; i < quantiles.Length; i++)
        {
            if (!double.IsFinite(quantiles[i]) || (i > 0 && quantiles[i] < quantiles[i - 1])) return false;
        }

        return true;
    }
}
