using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>
/// A uniform sample of a fixed number of rows of a stream of unknown length: every subset of that size is equally likely. Algorithm L (Li,
/// "Reservoir-sampling algorithms of time complexity O(n(1 + log(N/n)))", 1994), which draws how many rows to skip instead of a number a row.
/// </summary>
/// <remarks>
/// The same seed and rows give the same sample. Shards sampled apart, each with a stream of its own, and merged in a fixed order are distributed as one
/// sampler over all rows: a row is in the sample when its random key is among the smallest, and a merge draws the keys that the skips left undrawn. Nothing
/// is allocated a row once the reservoir is full. Not safe for use by several threads at once.
/// </remarks>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class ReservoirSampler<TRow>
{
    private const int FirstBuffer = 256;
    private const long Never = long.MaxValue / 4;

    private TRow[] _rows;
    private SamplingRandom _random;

    // The greatest key in a full reservoir; the other keys are uniform below it and are not drawn.
    private double _threshold = 1;

    // The rows given, and how many there are when the next one is taken.
    private long _seen;
    private long _next;

    /// <summary>An empty reservoir.</summary>
    /// <param name="capacity">How many rows to keep, at least 1. A shorter stream is kept whole.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">Which of the seed's independent streams: the shard's number where shards are merged.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public ReservoirSampler(int capacity, ulong seed, ulong stream = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        _rows = new TRow[Math.Min(capacity, FirstBuffer)];
        _random = new SamplingRandom(seed, stream);
    }

    /// <summary>How many rows are kept at most.</summary>
    public int Capacity { get; }

    /// <summary>How many rows were given.</summary>
    public long Seen => _seen;

    /// <summary>How many rows are kept: the smaller of <see cref="Seen"/> and <see cref="Capacity"/>.</summary>
    public int Count { get; private set; }

    /// <summary>The importance weight of every row kept: rows given over rows kept; 1 while all are kept.</summary>
    public double Weight => Count == 0 ? 1 : (double)Seen / Count;

    /// <summary>The rows kept, in no order of the stream. Valid until the next change.</summary>
    public ReadOnlySpan<TRow> Rows => _rows.AsSpan(0, Count);

    /// <summary>Gives one row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in TRow row)
    {
        if (++_seen >= _next) Take(in row);
    }

    /// <summary>Gives a run of rows. Rows that are skipped are not even read.</summary>
    public void Add(ReadOnlySpan<TRow> rows)
    {
        long start = _seen;
        long end = start + rows.Length;
        while (Math.Max(_next, _seen + 1) is var next && next <= end)
        {
            _seen = next;
            Take(in rows[(int)(next - start - 1)]);
        }

        _seen = end;
    }

    /// <summary>Gives what another sampler was given, as if its rows had been given here. The other one is left as it is, but for its random numbers.</summary>
    /// <param name="other">A sampler of the same capacity, and of another stream of the seed.</param>
    /// <exception cref="ArgumentException">The capacities differ, or it is the same sampler.</exception>
    public void Merge(ReservoirSampler<TRow> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other)) throw new ArgumentException("A sampler cannot be merged with itself: its rows would be counted twice.", nameof(other));
        if (other.Capacity != Capacity) throw new ArgumentException($"A sample of {other.Capacity} rows cannot be merged into one of {Capacity}.", nameof(other));
        double[] keys = new double[Count + other.Count];
        DrawKeys(keys.AsSpan(0, Count));
        other.DrawKeys(keys.AsSpan(Count));
        TRow[] rows = [.. Rows, .. other.Rows];
        _seen += other.Seen;
        Array.Sort(keys, rows);
        Count = Math.Min(rows.Length, Capacity);
        _rows = rows;
        if (Count < Capacity) return;
        _threshold = keys[Count - 1];
        if (_rows.Length > Capacity) _rows = _rows[..Capacity];
        DrawSkip();
    }

    /// <summary>The rows kept, each with its importance weight.</summary>
    public SampledRow<TRow>[] ToSample()
    {
        double weight = Weight;
        return [.. _rows.Take(Count).Select(row => new SampledRow<TRow>(row, weight))];
    }

    private void Take(in TRow row)
    {
        if (Count < Capacity)
        {
            if (Count == _rows.Length) Array.Resize(ref _rows, (int)Math.Min(Capacity, 2L * _rows.Length));
            _rows[Count++] = row;
            if (Count < Capacity) return;
        }
        else
        {
            // The row of the greatest key goes, which is any of them with the same probability.
            _rows[_random.Below(Capacity)] = row;
        }

        LowerThreshold();
    }

    /// <summary>The greatest of as many uniform keys below the threshold as there are rows.</summary>
    private void LowerThreshold()
    {
        _threshold *= FeatureMath.Exp(FeatureMath.Log(_random.NextUnit()) / Capacity);
        DrawSkip();
    }

    /// <summary>Draws how many rows in a row have a key above the threshold, which is geometrically distributed.</summary>
    private void DrawSkip()
    {
        double skip = _threshold > 0 ? Math.Floor(FeatureMath.Log(_random.NextUnit()) / FeatureMath.Log1p(-_threshold)) : Never;
        _next = _seen + 1 + (skip < Never ? (long)skip : Never);
    }

    private void DrawKeys(Span<double> keys)
    {
        bool isFull = Count == Capacity;
        double limit = isFull ? _threshold : 1;
        for (int i = 0; i < keys.Length; i++) keys[i] = limit * _random.NextUnit();
        if (isFull) keys[_random.Below(Capacity)] = _threshold;
    }
}
