using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>
/// A sample of a stream with a uniform reservoir for each stratum (Algorithm L), so that rare strata are there for certain. How many rows of each are kept
/// is settled when the sample is taken, when the strata's sizes are known.
/// </summary>
/// <remarks>
/// Rows without a stratum (null) are a stratum of their own. Memory: up to the sample's size for each stratum. The same seed and rows give the same sample:
/// a stratum's random numbers follow from its place in the order of first appearance. Nothing is allocated a row once the reservoirs are full. Not safe for
/// use by several threads at once.
/// </remarks>
/// <typeparam name="TStratum">What tells strata apart: an enum, a bool, text, a bin's number, a tuple of these.</typeparam>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class StratifiedSampler<TStratum, TRow>
{
    private readonly Dictionary<Key, int> _places = [];
    private readonly List<TStratum> _strata = [];
    private readonly List<ReservoirSampler<TRow>> _reservoirs = [];
    private readonly int[]? _exact;
    private readonly StratumAllocation _allocation;
    private readonly int _atLeast;
    private readonly ulong _seed;
    private readonly ulong _stream;

    /// <summary>An empty sample that shares its rows by a rule.</summary>
    /// <param name="size">How many rows to keep in all, at least 1. A shorter stream is kept whole.</param>
    /// <param name="allocation">The rule.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="atLeast">How many rows of each stratum to keep before the rest is shared; smaller strata are kept whole. May make the sample larger than <paramref name="size"/>.</param>
    /// <param name="stream">Which of the seed's independent streams: the shard's number where shards are merged.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public StratifiedSampler(int size, StratumAllocation allocation, ulong seed, int atLeast = 0, ulong stream = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(atLeast, 0);
        if (!Enum.IsDefined(allocation)) throw new ArgumentOutOfRangeException(nameof(allocation), allocation, "There is no such allocation.");
        (Size, _allocation, _atLeast, _seed, _stream) = (size, allocation, atLeast, seed, stream);
    }

    /// <summary>An empty sample with an exact number of rows for each stratum named; rows of other strata are left out.</summary>
    /// <param name="sizes">How many rows of each stratum to keep, at least 0. A smaller stratum is kept whole.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">Which of the seed's independent streams: the shard's number where shards are merged.</param>
    /// <exception cref="ArgumentException">A stratum stands twice, or none is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0.</exception>
    public StratifiedSampler(IEnumerable<(TStratum Stratum, int Size)> sizes, ulong seed, ulong stream = 0)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        (_seed, _stream) = (seed, stream);
        var exact = new List<int>();
        foreach ((TStratum stratum, int size) in sizes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 0, nameof(sizes));
            if (!_places.TryAdd(new Key(stratum), exact.Count)) throw new ArgumentException($"The stratum '{stratum}' stands twice.", nameof(sizes));
            Open(stratum, Math.Max(size, 1));
            exact.Add(size);
            Size += size;
        }

        if (exact.Count == 0) throw new ArgumentException("No stratum is named.", nameof(sizes));
        _exact = [.. exact];
    }

    /// <summary>How many rows are wanted in all.</summary>
    public int Size { get; }

    /// <summary>How many rows were given.</summary>
    public long Seen { get; private set; }

    /// <summary>How many rows were of strata that were not named.</summary>
    public long Unnamed { get; private set; }

    /// <summary>The strata in order of first appearance (or as they were named), with the rows given of each.</summary>
    public IReadOnlyList<(TStratum Stratum, long Seen)> Strata => [.. _strata.Select((stratum, i) => (stratum, _reservoirs[i].Seen))];

    /// <summary>Gives one row.</summary>
    public void Add(TStratum stratum, in TRow row)
    {
        Seen++;
        if (PlaceOf(stratum) is { } place) _reservoirs[place].Add(in row);
        else Unnamed++;
    }

    /// <summary>Gives what another sampler was given, as if its rows had been given here. The other one is left as it is, but for its random numbers.</summary>
    /// <param name="other">A sampler made with the same numbers, and of another stream of the seed.</param>
    /// <exception cref="ArgumentException">The samplers were made with other numbers, or it is the same sampler.</exception>
    public void Merge(StratifiedSampler<TStratum, TRow> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other)) throw new ArgumentException("A sampler cannot be merged with itself: its rows would be counted twice.", nameof(other));
        if (other.Size != Size || other._allocation != _allocation || other._atLeast != _atLeast || !(other._exact ?? []).SequenceEqual(_exact ?? []))
        {
            throw new ArgumentException("The samplers were made with other sizes or another allocation.", nameof(other));
        }

        for (int i = 0; i < other._strata.Count; i++)
        {
            if (PlaceOf(other._strata[i]) is not { } place) throw new ArgumentException($"The stratum '{other._strata[i]}' is not named here.", nameof(other));
            _reservoirs[place].Merge(other._reservoirs[i]);
        }

        Seen += other.Seen;
        Unnamed += other.Unnamed;
    }

    /// <summary>The sample, stratum by stratum, each row with its importance weight: its stratum's rows given over those kept.</summary>
    public SampledRow<TRow>[] ToSample()
    {
        int[] kept = _exact ?? StratumPlan.Share([.. _reservoirs.Select(reservoir => reservoir.Seen)], Size, _allocation, _atLeast);
        var sample = new List<SampledRow<TRow>>();
        for (int i = 0; i < kept.Length; i++)
        {
            TRow[] rows = _reservoirs[i].Rows.ToArray();
            int count = Math.Min(kept[i], rows.Length);
            new SamplingRandom(_seed, ~StreamOf(i)).Choose<TRow>(rows, count);
            double weight = (double)_reservoirs[i].Seen / count;
            sample.AddRange(rows.Take(count).Select(row => new SampledRow<TRow>(row, weight)));
        }

        return [.. sample];
    }

    private int? PlaceOf(TStratum stratum)
    {
        if (_exact is not null) return _places.TryGetValue(new Key(stratum), out int named) ? named : null;
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, new Key(stratum), out bool isKnown);
        if (!isKnown)
        {
            place = _strata.Count;
            Open(stratum, Math.Max(Size, _atLeast));
        }

        return place;
    }

    private void Open(TStratum stratum, int capacity)
    {
        _reservoirs.Add(new ReservoirSampler<TRow>(capacity, _seed, StreamOf(_strata.Count)));
        _strata.Add(stratum);
    }

    /// <summary>One stream for each stratum of each shard.</summary>
    private ulong StreamOf(int place) => (_stream << 32) | (uint)place;

    /// <summary>A stratum as a dictionary's key, which may be null.</summary>
    private readonly record struct Key(TStratum Stratum);
}
