using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>All finite numbers of a column, for exact order statistics: 8 bytes a row.</summary>
internal sealed class NumberSample
{
    private const long LeastLength = 1024;

    private double[] _values = [];

    /// <summary>How many finite numbers were added.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers, in no order that means anything.</summary>
    public Span<double> Values => _values.AsSpan(0, Count);

    /// <summary>Adds a number; NaN and infinities count for nothing, −0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value)
    {
        if (!double.IsFinite(value)) return;
        double[] values = _values;
        int count = Count;
        if ((uint)count >= (uint)values.Length) values = Grow(count + 1);
        values[count] = value + 0.0;
        Count = count + 1;
    }

    /// <summary>Adds what another has collected.</summary>
    public void Merge(NumberSample other)
    {
        if (other.Count == 0) return;
        if (_values.Length - Count < other.Count) Grow(checked(Count + other.Count));
        other.Values.CopyTo(_values.AsSpan(Count));
        Count += other.Count;
    }

    /// <summary>Forgets all numbers.</summary>
    public void Clear() => (_values, Count) = ([], 0);

    /// <summary>The numbers that sorting would put at the ranks.</summary>
    /// <param name="ranks">Ascending, all below <see cref="Count"/>.</param>
    public double[] At(ReadOnlySpan<long> ranks)
    {
        var indexes = new int[ranks.Length];
        for (int i = 0; i < ranks.Length; i++) indexes[i] = checked((int)ranks[i]);
        OrderStatistics.Select(Values, indexes);
        return Array.ConvertAll(indexes, index => _values[index]);
    }

    /// <summary>The most frequent number; among equally frequent ones the smallest. There is at least one number.</summary>
    public double MostFrequent()
    {
        Span<double> sorted = Values;
        sorted.Sort();
        (int best, int bestCount, int start) = (0, 0, 0);
        for (int end = 1; end <= sorted.Length; end++)
        {
            if (end < sorted.Length && sorted[end] == sorted[start]) continue;
            if (end - start > bestCount) (best, bestCount) = (start, end - start);
            start = end;
        }

        return sorted[best];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double[] Grow(int needed)
    {
        Array.Resize(ref _values, (int)Math.Min(Array.MaxLength, Math.Max(Math.Max(needed, LeastLength), _values.Length * 2L)));
        return _values;
    }
}
