namespace PipelineDsl;

/// <summary>All finite numbers of a column, for exact order statistics: 8 bytes a row.</summary>
internal sealed class NumberSample
{
    private double[] _values = [];
    private bool _isSorted = true;

    /// <summary>How many finite numbers were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a number; NaN and infinities count for nothing, −0 is 0.</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value)) return;
        if (Count == _values.Length) Grow(Count + 1);
        _values[Count++] = value + 0.0;
        _isSorted = false;
    }

    /// <summary>Adds what another has collected.</summary>
    public void Merge(NumberSample other)
    {
        if (other.Count == 0) return;
        if (_values.Length - Count < other.Count) Grow(checked(Count + other.Count));
        other._values.AsSpan(0, other.Count).CopyTo(_values.AsSpan(Count));
        Count += other.Count;
        _isSorted = false;
    }

    /// <summary>All numbers, ascending.</summary>
    public ReadOnlySpan<double> Sorted()
    {
        Span<double> values = _values.AsSpan(0, Count);
        if (!_isSorted)
        {
            values.Sort();
            _isSorted = true;
        }

        return values;
    }

    /// <summary>
    /// The quantile <paramref name="part"/>/<paramref name="parts"/>, linearly interpolated between the numbers beside rank
    /// (n − 1)·part/parts as numpy.percentile does; the rank is exact. There is at least one number.
    /// </summary>
    public double Quantile(int part, int parts)
    {
        ReadOnlySpan<double> sorted = Sorted();
        (long rank, long rest) = Math.DivRem((sorted.Length - 1L) * part, parts);
        double below = sorted[(int)rank];
        if (rest == 0) return below;
        return Interpolate(below, sorted[(int)rank + 1], rest / (double)parts);
    }

    /// <summary>The middle number, or the mean of the two. There is at least one number.</summary>
    public double Median()
    {
        ReadOnlySpan<double> sorted = Sorted();
        double low = sorted[(sorted.Length - 1) / 2];
        double high = sorted[sorted.Length / 2];
        double sum = low + high;
        return double.IsFinite(sum) ? sum / 2 : (low / 2) + (high / 2);
    }

    /// <summary>The most frequent number; among equally frequent ones the smallest. There is at least one number.</summary>
    public double MostFrequent()
    {
        ReadOnlySpan<double> sorted = Sorted();
        (int best, int bestCount, int start) = (0, 0, 0);
        for (int end = 1; end <= sorted.Length; end++)
        {
            if (end < sorted.Length && sorted[end] == sorted[start]) continue;
            if (end - start > bestCount) (best, bestCount) = (start, end - start);
            start = end;
        }

        return sorted[best];
    }

    private static double Interpolate(double low, double high, double fraction)
    {
        double width = high - low;
        if (!double.IsFinite(width)) return (low * (1 - fraction)) + (high * fraction);
        return fraction >= 0.5 ? high - (width * (1 - fraction)) : low + (width * fraction);
    }

    private void Grow(int needed) =>
        Array.Resize(ref _values, (int)Math.Min(Array.MaxLength, Math.Max(Math.Max(needed, 256L), _values.Length * 2L)));
}
