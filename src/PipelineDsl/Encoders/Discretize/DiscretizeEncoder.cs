using System.Collections.Immutable;
using System.Globalization;

namespace PipelineDsl;

/// <summary>A fitted <see cref="DiscretizeAttribute"/>.</summary>
public readonly struct DiscretizeEncoder : IFittedEncoder<DiscretizeEncoder>, INumberSlotEncoder
{
    private const int MostBins = 65_536;

    private readonly int _bins;
    private readonly BinOutput _output;
    private readonly MissingSlots _missing;

    /// <summary>The edges, and NaN, which is below nothing, up to a whole vector.</summary>
    private readonly double[] _padded;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="bins">How many bins there is room for, 2 to 65,536.</param>
    /// <param name="edges">The edges between bins, finite, strictly ascending, fewer than <paramref name="bins"/>.</param>
    /// <param name="output">How the bin is written.</param>
    /// <param name="missing">What is written for a missing value.</param>
    public DiscretizeEncoder(int bins, ImmutableArray<double> edges, BinOutput output = BinOutput.OneHot, MissingSlots missing = MissingSlots.Marked)
    {
        CheckBins(bins);
        if (!AreEdges(bins, edges.AsSpan())) throw new ArgumentException("The edges must be finite, strictly ascending, and fewer than the bins.", nameof(edges));
        (_bins, Edges, _output, _missing) = (bins, edges, EncoderOptions.Defined(output), EncoderOptions.Defined(missing));
        _padded = SortedNumbers.Padded(edges.AsSpan());
    }

    /// <summary>The edges between bins, ascending. The first and last bin are open to the outside.</summary>
    public ImmutableArray<double> Edges { get; }

    /// <inheritdoc/>
    public void Encode(double value, Span<float> slots)
    {
        slots = slots[..Width];
        if (double.IsNaN(value))
        {
            slots.Fill(_missing == MissingSlots.NaN ? float.NaN : _output == BinOutput.Ordinal ? -1 : 0);
            return;
        }

        int bin = SortedNumbers.CountNotAbove(_padded, value);
        if (_output == BinOutput.Ordinal)
        {
            slots[0] = bin;
            return;
        }

        slots.Clear();
        if (_output == BinOutput.OneHot) slots[bin] = 1;
        else slots[..bin].Fill(1);
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, Width);
        return _output switch
        {
            BinOutput.Ordinal => "bin",
            BinOutput.Thermometer => slot < Edges.Length ? string.Create(CultureInfo.InvariantCulture, $">= {Edges[slot]}") : "(unused)",
            _ => BinName(slot),
        };
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Integer("bins", _bins);
        writer.Numbers("edges", Edges.AsSpan());
        writer.Option("output", _output);
        writer.Option("missing", _missing);
    }

    /// <inheritdoc/>
    public static DiscretizeEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int bins = reader.Integer("bins", 2, MostBins);
        double[] edges = reader.Numbers("edges");
        if (!AreEdges(bins, edges)) throw reader.Fault("edges", "the edges must be finite, strictly ascending, and fewer than the bins.");
        return new(bins, [.. edges], reader.Option("output", BinOutput.OneHot), reader.Option("missing", MissingSlots.Marked));
    }

    internal static void CheckBins(int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bins, MostBins);
    }

    private int Width => _output switch
    {
        BinOutput.Ordinal => 1,
        BinOutput.Thermometer => _bins - 1,
        _ => _bins,
    };

    private string BinName(int bin)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (bin > Edges.Length) return "(unused)";
        if (Edges.IsEmpty) return "any";
        if (bin == 0) return string.Create(culture, $"< {Edges[0]}");
        if (bin == Edges.Length) return string.Create(culture, $">= {Edges[^1]}");
        return string.Create(culture, $"[{Edges[bin - 1]}, {Edges[bin]})");
    }

    private static bool AreEdges(int bins, ReadOnlySpan<double> edges)
    {
        if (edges.Length >= bins) return false;
        for (int i = 0; i < edges.Length; i++)
        {
            if (!double.IsFinite(edges[i]) || (i > 0 && edges[i - 1] >= edges[i])) return false;
        }

        return true;
    }
}
