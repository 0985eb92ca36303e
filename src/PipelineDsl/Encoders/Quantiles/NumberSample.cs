namespace PipelineDsl;

/// <summary>All finite numbers of a column, for exact order statistics: 8 bytes a row.</summary>
internal sealed class NumberSample
{
    private double[] _values = [];

    /// <summary>How many finite numbers were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a number; NaN and infinities count for nothing, −0 is 0.</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value)) return;
        if (Count == _values.Length) Grow(Count + 1);
        _values[Count++] = value + 0.0;
    }

    /// <summary>Adds what another has collected.</summary>
    public void Merge(NumberSample other)
    {
        if (other.Count == 0) return;
        if (_values.Length - Count < other.Count) Grow(checked(Count + other.Count));
        other._values.AsSpan(0, other.Count).CopyTo(_values.AsSpan(Count));
        Count += other.Count;
    }

    /// <summary>
    /// The quantiles 0/parts, 1/parts, … parts/parts, each linearly interpolated between the numbers beside rank (n − 1)·i/parts as
    /// numpy.percentile does; the rank is exact. There is at least one number.
    /// </summary>
    public double[] Quantiles(int parts)
    {
        var ranks = new SortedSet<int>();
        for (int part = 0; part <= parts; part++)
        {
            (int rank, int rest) = RankOf(part, parts);
            ranks.Add(rank);
            if (rest != 0) ranks.Add(rank + 1);
        }

        OrderStatistics.Select(Values, [.. ranks]);
        var quantiles = new double[parts + 1];
        for (int part = 0; part <= parts; part++)
        {
            (int rank, int rest) = RankOf(part, parts);
            quantiles[part] = rest == 0 ? Values[rank] : Interpolate(Values[rank], Values[rank + 1], rest / (double)parts);
        }

        return quantiles;
    }

    /// <summary>The middle number, or the mean of the two. There is at least one number.</summary>
    public double Median()
    {
        (int low, int high) = ((Count - 1) / 2, Count / 2);
        OrderStatistics.Select(Values, [low, high]);
        double sum = Values[low] + Values[high];
        return double.IsFinite(sum) ? sum / 2 : (Values[low] / 2) + (Values[high] / 2);
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

    private Span<double> Values => _values.AsSpan(0, Count);

    private (int Rank, int Remainder) RankOf(int part, int parts)
    {
        (long rank, long remainder) = Math.DivRem((Count - 1L) * part, parts);
        return ((int)rank, (int)remainder);
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
