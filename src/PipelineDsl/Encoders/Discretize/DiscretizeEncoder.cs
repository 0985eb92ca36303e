using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace PipelineDsl;

/// <summary>A fitted <see cref="DiscretizeAttribute"/>.</summary>
public readonly struct DiscretizeEncoder : IFittedEncoder<DiscretizeEncoder>, INumberSlotEncoder
{
    private readonly int _bins;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="bins">How many slots, at least 2.</param>
    /// <param name="edges">The edges between bins, finite, strictly ascending, fewer than <paramref name="bins"/>.</param>
    public DiscretizeEncoder(int bins, ImmutableArray<double> edges)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        if (!AreEdges(bins, edges.AsSpan())) throw new ArgumentException("The edges must be finite, strictly ascending, and fewer than the bins.", nameof(edges));
        (_bins, Edges) = (bins, edges);
    }

    /// <summary>The edges between bins, ascending. The first and last bin are open to the outside.</summary>
    public ImmutableArray<double> Edges { get; }

    /// <inheritdoc/>
    public void Encode(double value, Span<float> slots)
    {
        slots = slots[.._bins];
        slots.Clear();
        if (!double.IsNaN(value)) slots[BinOf(value)] = 1;
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _bins);
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (slot > Edges.Length) return "(unused)";
        if (Edges.IsEmpty) return "any";
        if (slot == 0) return string.Create(culture, $"< {Edges[0]}");
        if (slot == Edges.Length) return string.Create(culture, $">= {Edges[^1]}");
        return string.Create(culture, $"[{Edges[slot - 1]}, {Edges[slot]})");
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Integer("bins", _bins);
        writer.Numbers("edges", Edges.AsSpan());
    }

    /// <inheritdoc/>
    public static DiscretizeEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int bins = reader.Integer("bins", 2, int.MaxValue);
        double[] edges = reader.Numbers("edges");
        if (!AreEdges(bins, edges)) throw reader.Fault("edges", "the edges must be finite, strictly ascending, and fewer than the bins.");
        return new DiscretizeEncoder(bins, [.. edges]);
    }

    /// <summary>How many edges are not above the value. Counting takes no branch that depends on the value.</summary>
    private int BinOf(double value)
    {
        ReadOnlySpan<double> edges = Edges.AsSpan();
        var counts = Vector256<long>.Zero;
        while (edges.Length >= Vector256<double>.Count)
        {
            counts -= Vector256.LessThanOrEqual(Vector256.Create(edges), Vector256.Create(value)).AsInt64();
            edges = edges[Vector256<double>.Count..];
        }

        int bin = (int)Vector256.Sum(counts);
        foreach (double edge in edges) bin += edge <= value ? 1 : 0;
        return bin;
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
