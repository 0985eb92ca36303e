namespace PipelineDsl;

/// <summary>
/// A weighted sample of a fixed number of rows of a stream, without replacement: as if rows were drawn one after another, each with probability
/// proportional to its weight among those left. Algorithm A-ExpJ (Efraimidis and Spirakis, "Weighted random sampling with a reservoir", 2006), which draws
/// how much weight to jump over instead of a number a row.
/// </summary>
/// <remarks>
/// Every row has a rank, exponentially distributed with rate equal to its weight; the smallest ranks are kept, and one more that says which importance
/// weights make sums unbiased (Cohen and Kaplan, "Summarizing data using bottom-k sketches", 2007). Shards merge by rank. A weight of 0 is never chosen.
/// The same seed and rows give the same sample. Nothing is allocated a row once the reservoir is full. Not safe for use by several threads at once.
/// </remarks>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class WeightedReservoirSampler<TRow>
{
    private readonly PriorityQueue<Ranked, double> _worstFirst;
    private SamplingRandom _random;
    private double _jump;

    /// <summary>An empty reservoir.</summary>
    /// <param name="capacity">How many rows to keep, 1 to 1,000,000,000. A stream with fewer rows of positive weight is kept whole.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">Which of the seed's independent streams: the shard's number where shards are merged.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is out of range.</exception>
    public WeightedReservoirSampler(int capacity, ulong seed, ulong stream = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1_000_000_000);
        Capacity = capacity;
        _worstFirst = new PriorityQueue<Ranked, double>(Comparer<double>.Create(static (x, y) => y.CompareTo(x)));
        _random = new SamplingRandom(seed, stream);
    }

    /// <summary>How many rows are kept at most.</summary>
    public int Capacity { get; }

    /// <summary>How many rows were given.</summary>
    public long Seen { get; private set; }

    /// <summary>How many rows had weight 0 and could not be chosen.</summary>
    public long Weightless { get; private set; }

    /// <summary>The weight of all rows given.</summary>
    public double TotalWeight { get; private set; }

    /// <summary>How many rows are kept.</summary>
    public int Count => Math.Min(_worstFirst.Count, Capacity);

    private bool IsFull => _worstFirst.Count > Capacity;

    private double Threshold => _worstFirst.TryPeek(out _, out double rank) ? rank : double.PositiveInfinity;

    /// <summary>Gives one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="weight">Its weight: finite, at least 0; only proportions matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative, NaN or infinite. The row is not taken.</exception>
    public void Add(in TRow row, double weight)
    {
        if (!(weight >= 0 && double.IsFinite(weight)))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"Row {Seen} (from 0) has a weight that is not a finite number of at least 0. Leave the row out or give it a weight of 0.");
        }

        Seen++;
        if (weight == 0)
        {
            Weightless++;
            return;
        }

        TotalWeight += weight;
        if (!IsFull)
        {
            Take(in row, weight, _random.NextExponential() / weight);
            return;
        }

        _jump -= weight;
        if (_jump > 0) return;

        // The row is known to rank below the threshold: its rank is exponential, cut off there.
        double reach = -FeatureMath.Expm1(-weight * Threshold);
        double rank = -FeatureMath.Log1p(-_random.NextUnit() * reach) / weight;
        _ = _worstFirst.Dequeue();
        Take(in row, weight, Math.Min(rank, double.MaxValue));
    }

    /// <summary>Gives a run of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="weights">Their weights, as many.</param>
    /// <exception cref="ArgumentException">There are more rows than weights, or more weights than rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative, NaN or infinite. Rows before it are taken.</exception>
    public void Add(ReadOnlySpan<TRow> rows, ReadOnlySpan<double> weights)
    {
        if (rows.Length != weights.Length) throw new ArgumentException($"There are {rows.Length} rows and {weights.Length} weights.", nameof(weights));
        for (int i = 0; i < rows.Length; i++) Add(in rows[i], weights[i]);
    }

    /// <summary>Gives what another sampler was given, as if its rows had been given here. The other one is left as it is.</summary>
    /// <param name="other">A sampler of the same capacity, and of another stream of the seed.</param>
    /// <exception cref="ArgumentException">The capacities differ, or it is the same sampler.</exception>
    public void Merge(WeightedReservoirSampler<TRow> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other)) throw new ArgumentException("A sampler cannot be merged with itself: its rows would be counted twice.", nameof(other));
        if (other.Capacity != Capacity) throw new ArgumentException($"A sample of {other.Capacity} rows cannot be merged into one of {Capacity}.", nameof(other));
        Seen += other.Seen;
        Weightless += other.Weightless;
        TotalWeight += other.TotalWeight;
        foreach ((Ranked ranked, double rank) in other._worstFirst.UnorderedItems)
        {
            if (!IsFull) _worstFirst.Enqueue(ranked, rank);
            else if (rank < Threshold) _ = _worstFirst.DequeueEnqueue(ranked, rank);
        }

        if (IsFull) DrawJump();
    }

    /// <summary>The rows kept, from the smallest rank on, each with its importance weight: 1 while all rows are kept.</summary>
    public SampledRow<TRow>[] ToSample()
    {
        double threshold = IsFull ? Threshold : double.PositiveInfinity;
        (Ranked Row, double Rank)[] ranked = [.. _worstFirst.UnorderedItems.Select(item => (item.Element, item.Priority))];
        Array.Sort(ranked, static (x, y) => x.Rank.CompareTo(y.Rank));
        return [.. ranked.Take(Count).Select(item => new SampledRow<TRow>(item.Row.Row, -1 / FeatureMath.Expm1(-item.Row.Weight * threshold)))];
    }

    private void Take(in TRow row, double weight, double rank)
    {
        _worstFirst.Enqueue(new Ranked(row, weight), rank);
        if (IsFull) DrawJump();
    }

    /// <summary>How much weight passes until a row ranks below the threshold.</summary>
    private void DrawJump() => _jump = _random.NextExponential() / Threshold;

    private readonly record struct Ranked(TRow Row, double Weight);
}
