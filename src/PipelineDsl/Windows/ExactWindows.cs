using System.Runtime.CompilerServices;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// Count, sum and mean over the values of a key that were known in (t − L, t], for each window length L of a plan and any t that is asked: exact
/// whatever the order of arrival, rounded once. Called by generated code.
/// </summary>
/// <remarks>
/// Each key has a ring of (instant from which the value counts, value), ordered by instant and then by arrival, and for each window a running exact
/// sum as of the key's last touch. A read moves a copy of the sums to its own time, so it costs as many steps as values entered or left in between.
/// Values stay as long as a read that is still allowed can ask for them, and idle keys are dropped with their last value. One writer; reads change
/// nothing and may run side by side, but not beside the writer.
/// </remarks>
/// <typeparam name="TKey">A whole number, text, <see cref="Guid"/>, date or a tuple of these.</typeparam>
/// <typeparam name="TValue"><see cref="bool"/>, a whole number of up to 64 bits, <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed partial class ExactWindows<TKey, TValue> : IStateSection
    where TKey : notnull, IEquatable<TKey>
    where TValue : unmanaged
{
    private const int LeastCapacity = 2;
    private const int SweptKeys = 2;

    private readonly KeyCodec<TKey> _codec;
    private readonly long[] _lengths;
    private readonly long _delay;
    private readonly long _hold;
    private readonly KeyTable<TKey, Ring> _keys = new();
    private readonly RingSlab _slab = new();
    private readonly LateReveals<TKey, TValue> _lateReveals = new();
    private WindowSum[] _windows;
    private ulong[]?[] _wide = [];
    private long _latest;
    private int _hand;

    /// <summary>Empty windows.</summary>
    /// <param name="plan">The aggregate as declared.</param>
    /// <param name="codec">How keys are saved; needed for tuples only.</param>
    public ExactWindows(AggregatePlan plan, KeyCodec<TKey>? codec = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _ = ExactSum.Fits(default(TValue));
        Plan = plan;
        _codec = codec ?? KeyCodec.Single<TKey>();
        _lengths = plan.Lengths;
        _delay = plan.DelayTicks;
        _hold = plan.HoldTicks;
        _windows = new WindowSum[_keys.Capacity * _lengths.Length];
    }

    /// <summary>The aggregate as declared.</summary>
    public AggregatePlan Plan { get; }

    /// <summary>How many keys are held.</summary>
    public int KeyCount => _keys.Count;

    /// <inheritdoc/>
    public string Name => "aggregate " + Plan.Name;

    /// <inheritdoc/>
    public ulong Fingerprint => Plan.Fingerprint;

    /// <inheritdoc/>
    public long MissedReads { get; private set; }

    /// <summary>Adds a value, known from its event time plus the plan's delay. NaN counts for nothing.</summary>
    public void Observe(TKey key, long eventTicks, TValue value)
    {
        if (eventTicks > _latest) _latest = eventTicks;
        long known = eventTicks + _delay;

        // A value that is NaN counts for nothing; one known after year 9999 never comes; one that has left every window is gone already.
        if (IsNaN(value) || known >= AggregatePlan.Forever || known <= _latest - _hold) return;
        int slot = _keys.GetOrAdd(key, out bool added);
        if (added) Open(slot);
        Advance(slot);
        Insert(slot, known, value);
        Sweep();
    }

    /// <summary>
    /// Adds a value that came apart from its row, at a time of its own: known from its event time plus the plan's delay or from its arrival, whichever
    /// is later. It leaves the windows as if it had been in time.
    /// </summary>
    public void ObserveRevealed(TKey key, long eventTicks, long arrivalTicks, TValue value)
    {
        Observe(key, eventTicks, value);
        long known = eventTicks + _delay;
        if (arrivalTicks > known && Plan.LookbackTicks > 0 && !IsNaN(value)) _lateReveals.Add(key, known, arrivalTicks, value, _latest - Plan.LookbackTicks);
    }

    /// <summary>The windows of a key at a time. Changes nothing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="ticks">The time t. Exact when it is not before the greatest time observed less the plan's lookback.</param>
    /// <param name="results">One result for each window of the plan.</param>
    public void Read(TKey key, long ticks, Span<WindowResult> results) => Read(key, ticks, default, 0, results);

    /// <summary>The windows of a key at a time with the row in hand, once, last. Changes nothing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="ticks">The time t. Exact when it is not before the greatest time observed less the plan's lookback.</param>
    /// <param name="current">The value of the row in hand; NaN counts for nothing.</param>
    /// <param name="hasCurrent">Whether the row in hand has a value.</param>
    /// <param name="results">One result for each window of the plan.</param>
    public void ReadWithCurrent(TKey key, long ticks, TValue current, bool hasCurrent, Span<WindowResult> results) =>
        Read(key, ticks, current, hasCurrent && !IsNaN(current) ? 1 : 0, results);

    /// <summary>
    /// The windows of a key at the instant of a row that has been observed, without the row itself: it is never prior to itself. Changes nothing.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="ticks">The row's event time, from which its value counts: the plan has no delay.</param>
    /// <param name="value">The row's value. Where the windows do not hold it, nothing is taken away.</param>
    /// <param name="hasValue">Whether the row has a value.</param>
    /// <param name="results">One result for each window of the plan.</param>
    public void ReadWithout(TKey key, long ticks, TValue value, bool hasValue, Span<WindowResult> results) =>
        Read(key, ticks, value, hasValue && Holds(key, ticks, value) ? -1 : 0, results);

    /// <summary>Whether the windows of a key hold a value that counts from a given instant. Changes nothing.</summary>
    public bool Holds(TKey key, long knownTicks, TValue value)
    {
        int slot = _keys.Find(key);
        if (slot < 0) return false;
        ref Ring ring = ref _keys[slot];
        for (long index = ring.Tail - 1; index >= ring.Base && ring.Known(index) >= knownTicks; index--)
        {
            if (ring.Known(index) == knownTicks && EqualityComparer<TValue>.Default.Equals(ring.Value(index), value)) return true;
        }

        return false;
    }

    private void Read(TKey key, long ticks, TValue current, int times, Span<WindowResult> results)
    {
        if (results.Length < _lengths.Length) throw new ArgumentException("There must be one result for each window.", nameof(results));
        int slot = _keys.Find(key);
        if ((slot >= 0 && _keys[slot].WideCount != 0) || (times != 0 && !ExactSum.Fits(current)) || _lateReveals.Matter(ticks))
            ReadWide(key, slot, ticks, current, times, results);
        else if (slot >= 0)
            ReadKnown(slot, ticks, current, times, results);
        else
            ReadUnknown(current, times, results);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNaN(TValue value)
    {
        if (typeof(TValue) == typeof(double)) return double.IsNaN((double)(object)value);
        if (typeof(TValue) == typeof(float)) return float.IsNaN((float)(object)value);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ToDouble(TValue value) => typeof(TValue) == typeof(float) ? (float)(object)value : (double)(object)value;

    private static int WordsOf(int capacity) => capacity + (((capacity * Unsafe.SizeOf<TValue>()) + sizeof(long) - 1) / sizeof(long));

    private void ReadUnknown(TValue current, int times, Span<WindowResult> results)
    {
        ExactSum sum = default;
        if (times > 0) sum.TryAdd(current); // A key that is not there holds nothing to take away.
        results[.._lengths.Length].Fill(WindowResult.Of<TValue>(times, in sum));
    }

    private void ReadKnown(int slot, long ticks, TValue current, int times, Span<WindowResult> results)
    {
        ref Ring ring = ref _keys[slot];
        long entered = EnteredAt(ref ring, ticks);
        ref WindowSum first = ref _windows[slot * _lengths.Length];
        for (int window = 0; window < _lengths.Length; window++)
        {
            WindowSum copy = Unsafe.Add(ref first, window);
            Move(ref ring, ref copy, [], entered, ticks, _lengths[window]);
            if (times > 0)
                copy.Sum.TryAdd(current);
            else if (times < 0)
                copy.Sum.TrySubtract(current);
            results[window] = WindowResult.Of<TValue>(entered - copy.Head + times, in copy.Sum);
        }
    }

    /// <summary>The general case: values that do not fit, and values that are in the ring but had not arrived at the time that is asked.</summary>
    private void ReadWide(TKey key, int slot, long ticks, TValue current, int times, Span<WindowResult> results)
    {
        Span<ulong> wide = stackalloc ulong[WideSum.Length];
        for (int window = 0; window < _lengths.Length; window++)
        {
            wide.Clear();
            WindowSum copy = default;
            long count = 0;
            if (slot >= 0)
            {
                ref Ring ring = ref _keys[slot];
                copy = _windows[(slot * _lengths.Length) + window];
                if (ring.WideCount != 0) WideOf(slot, window).CopyTo(wide);
                long entered = EnteredAt(ref ring, ticks);
                Move(ref ring, ref copy, wide, entered, ticks, _lengths[window]);
                count = entered - copy.Head - _lateReveals.Subtract(key, ticks, _lengths[window], ref copy.Sum, wide);
            }

            if (times > 0 && !copy.Sum.TryAdd(current))
                WideSum.Add(wide, ToDouble(current));
            else if (times < 0 && !copy.Sum.TrySubtract(current))
                WideSum.Subtract(wide, ToDouble(current));
            count += times;

            results[window] = WindowResult.Of<TValue>(count, in copy.Sum, wide);
        }
    }
}
