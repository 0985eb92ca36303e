namespace PipelineDsl;

/// <summary>
/// What quantiles are taken from. Exact holds all numbers. The sketch holds them too while they are few and then turns into
/// <see cref="BucketCounts"/>; when that is depends on their number alone, so that it is the same for any order and any shards.
/// </summary>
internal sealed class QuantileSample
{
    /// <summary>Up to how many numbers a sketch is exact.</summary>
    public const int HeldAtMost = 16_384;

    private readonly bool _isExact;
    private readonly NumberSample _held = new();
    private BucketCounts? _buckets;

    /// <summary>An empty sample.</summary>
    /// <param name="isExact">Whether all numbers are held, 8 bytes each.</param>
    public QuantileSample(bool isExact) => _isExact = isExact;

    /// <summary>How many finite numbers were added.</summary>
    public long Count => _buckets?.Count ?? _held.Count;

    /// <summary>Adds a number; NaN and infinities count for nothing, −0 is 0.</summary>
    public void Add(double value)
    {
        if (_buckets is null)
        {
            _held.Add(value);
            if (_held.Count > HeldAtMost && !_isExact) Pour();
        }
        else if (double.IsFinite(value))
        {
            _buckets.Add(value + 0.0);
        }
    }

    /// <summary>Adds what another, of the same kind, has collected.</summary>
    public void Merge(QuantileSample other)
    {
        if (other._isExact != _isExact) throw new ArgumentException("Exact quantiles and sketched ones cannot be merged.", nameof(other));
        if (!_isExact && Count + other.Count > HeldAtMost) Pour();
        if (_buckets is null)
        {
            _held.Merge(other._held);
            return;
        }

        if (other._buckets is not null) _buckets.Merge(other._buckets);
        else Pour(other._held.Values);
    }

    /// <summary>The quantile of a fraction of the rows. There is at least one number.</summary>
    public double Quantile(double fraction) => At([QuantileRank.Of(Count, fraction)])[0];

    /// <summary>
    /// The quantiles 0/parts, 1/parts, … parts/parts, each linearly interpolated between the numbers beside rank (n − 1)·i/parts as
    /// numpy.percentile does; the rank is exact. There is at least one number.
    /// </summary>
    public double[] Quantiles(int parts)
    {
        var ranks = new QuantileRank[parts + 1];
        for (int part = 0; part <= parts; part++) ranks[part] = QuantileRank.OfPart(Count, part, parts);
        return At(ranks);
    }

    /// <summary>The middle number, or the mean of the two. There is at least one number.</summary>
    public double Median()
    {
        double[] middle = Numbers([(Count - 1) / 2, Count / 2]);
        double sum = middle[0] + middle[1];
        return double.IsFinite(sum) ? sum / 2 : (middle[0] / 2) + (middle[1] / 2);
    }

    /// <summary>Smallest and largest number, both exact. There is at least one number.</summary>
    public (double Minimum, double Maximum) Range()
    {
        double[] ends = Numbers([0, Count - 1]);
        return (ends[0], ends[1]);
    }

    /// <summary>The numbers, ascending, with how often each occurs; those of a bucket as their middle.</summary>
    public WeightedNumber[] Ascending()
    {
        if (_buckets is not null) return [.. _buckets.Ascending().Select(bucket => new WeightedNumber(bucket.Middle, bucket.Count))];
        _held.Values.Sort();
        var numbers = new List<WeightedNumber>();
        foreach (double value in _held.Values)
        {
            if (numbers.Count > 0 && numbers[^1].Value == value) numbers[^1] = new(value, numbers[^1].Weight + 1);
            else numbers.Add(new(value, 1));
        }

        return [.. numbers];
    }

    private double[] At(ReadOnlySpan<QuantileRank> ranks)
    {
        var needed = new SortedSet<long>();
        foreach (QuantileRank rank in ranks)
        {
            needed.Add(rank.Rank);
            if (rank.Fraction != 0) needed.Add(rank.Rank + 1);
        }

        long[] numbered = [.. needed];
        double[] numbers = Numbers(numbered);
        var quantiles = new double[ranks.Length];
        for (int i = 0; i < ranks.Length; i++)
        {
            int low = Array.BinarySearch(numbered, ranks[i].Rank);
            quantiles[i] = ranks[i].Between(numbers[low], numbers[ranks[i].Fraction == 0 ? low : low + 1]);
        }

        return quantiles;
    }

    private double[] Numbers(ReadOnlySpan<long> ranks) => _buckets is null ? _held.At(ranks) : _buckets.At(ranks);

    private void Pour()
    {
        if (_buckets is not null) return;
        _buckets = new BucketCounts();
        Pour(_held.Values);
        _held.Clear();
    }

    private void Pour(ReadOnlySpan<double> values)
    {
        _buckets!.Add(values);
    }
}
