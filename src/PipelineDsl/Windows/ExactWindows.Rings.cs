using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl.CompilerServices;

/// <content>The rings: how values enter, leave and are kept.</content>
public sealed partial class ExactWindows<TKey, TValue>
{
    /// <summary>How many values of the ring were known at a time, counted from the beginning of time.</summary>
    private static long EnteredAt(ref Ring ring, long ticks)
    {
        long entered = ring.Entered;
        if (ticks >= ring.At)
        {
            while (entered < ring.Tail && ring.Known(entered) <= ticks)
            {
                entered++;
            }
        }
        else
        {
            while (entered > ring.Base && ring.Known(entered - 1) > ticks)
            {
                entered--;
            }
        }

        return entered;
    }

    /// <summary>Moves a window from the time of the ring's last touch to another time.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="window">The window, or a copy of it.</param>
    /// <param name="wide">The sum of the values that do not fit; may be empty when there are none.</param>
    /// <param name="entered">What <see cref="EnteredAt"/> says for the time.</param>
    /// <param name="ticks">The time.</param>
    /// <param name="length">The window's length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move(ref Ring ring, ref WindowSum window, Span<ulong> wide, long entered, long ticks, long length)
    {
        long start = ticks - length;
        if (ticks >= ring.At)
        {
            if (window.Head < entered && ring.Known(entered - 1) <= start)
            {
                // All that is known has left.
                window = new WindowSum { Head = entered };
                wide.Clear();
                return;
            }

            for (long index = ring.Entered; index < entered; index++)
            {
                Enter(ref ring, ref window, wide, index);
            }

            while (window.Head < entered && ring.Known(window.Head) <= start)
            {
                Leave(ref ring, ref window, wide, window.Head);
                window.Head++;
            }
        }
        else
        {
            while (window.Head > ring.Base && ring.Known(window.Head - 1) > start)
            {
                window.Head--;
                Enter(ref ring, ref window, wide, window.Head);
            }

            for (long index = entered; index < ring.Entered; index++)
            {
                Leave(ref ring, ref window, wide, index);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Enter(ref Ring ring, ref WindowSum window, Span<ulong> wide, long index)
    {
        TValue value = ring.Value(index);
        if (!window.Sum.TryAdd(value)) WideSum.Add(wide, ToDouble(value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Leave(ref Ring ring, ref WindowSum window, Span<ulong> wide, long index)
    {
        TValue value = ring.Value(index);
        if (!window.Sum.TrySubtract(value)) WideSum.Subtract(wide, ToDouble(value));
    }

    /// <summary>Prepares the slot of a new key.</summary>
    private void Open(int slot)
    {
        if (_windows.Length < _keys.Capacity * _lengths.Length) Array.Resize(ref _windows, _keys.Capacity * _lengths.Length);
        ref Ring ring = ref _keys[slot];
        (ring.Words, ring.Offset) = _slab.Rent(WordsOf(LeastCapacity));
        ring.Mask = LeastCapacity - 1;
        ring.At = _latest;
        _windows.AsSpan(slot * _lengths.Length, _lengths.Length).Clear();
    }

    /// <summary>Moves a key's windows to the latest time and forgets what no read can ask for any more.</summary>
    private void Advance(int slot)
    {
        ref Ring ring = ref _keys[slot];
        if (ring.At != _latest)
        {
            long entered = EnteredAt(ref ring, _latest);
            ref WindowSum first = ref _windows[slot * _lengths.Length];
            for (int window = 0; window < _lengths.Length; window++)
            {
                Span<ulong> wide = ring.WideCount != 0 ? WideOf(slot, window) : [];
                Move(ref ring, ref Unsafe.Add(ref first, window), wide, entered, _latest, _lengths[window]);
            }

            ring.Entered = entered;
            ring.At = _latest;
        }

        long dead = _latest - _hold;
        while (ring.Base < ring.Tail && ring.Known(ring.Base) <= dead)
        {
            if (ring.WideCount != 0 && !ExactSum.Fits(ring.Value(ring.Base))) ring.WideCount--;
            ring.Base++;
        }
    }

    /// <summary>Puts a value in its place: after all that were known before it or at the same time.</summary>
    private void Insert(int slot, long known, TValue value)
    {
        if (_keys[slot].IsFull) Resize(slot, (_keys[slot].Mask + 1) * 2);
        ref Ring ring = ref _keys[slot];
        bool isWide = !ExactSum.Fits(value);
        if (isWide) OpenWide(slot);
        long place = ring.Tail++;
        for (; place > ring.Base && ring.Known(place - 1) > known; place--)
        {
            ring.Copy(place - 1, place);
        }

        ring.Set(place, known, value);
        if (known > ring.At) return;
        ring.Entered++;
        ref WindowSum first = ref _windows[slot * _lengths.Length];
        for (int window = 0; window < _lengths.Length; window++)
        {
            ref WindowSum sum = ref Unsafe.Add(ref first, window);
            if (known <= ring.At - _lengths[window])
                sum.Head++;
            else if (!sum.Sum.TryAdd(value))
                WideSum.Add(WideOf(slot, window), ToDouble(value));
        }

        if (known < ring.At) MissedReads += CountMissed(ref ring, known);
    }

    /// <summary>How many rows of the key, by the values they left, were scored without a value that should have been in their windows.</summary>
    private long CountMissed(ref Ring ring, long known)
    {
        // A row stands at its event time, and so at its value's instant less the delay. At equal times the order of the rows decides.
        long first = _delay == 0 ? known + 1 : known + _delay;
        long end = known + Plan.LongestTicks;
        long count = 0;
        for (long index = ring.Tail - 1; index >= ring.Base && ring.Known(index) >= first; index--)
        {
            if (ring.Known(index) - _delay < end) count++;
        }

        return count;
    }

    /// <summary>Moves a ring to a block of another capacity.</summary>
    private void Resize(int slot, int capacity)
    {
        ref Ring ring = ref _keys[slot];
        Ring other = ring;
        (other.Words, other.Offset) = _slab.Rent(WordsOf(capacity));
        other.Mask = capacity - 1;
        for (long index = ring.Base; index < ring.Tail; index++)
        {
            other.Set(index, ring.Known(index), ring.Value(index));
        }

        _slab.Return((ring.Words, ring.Offset), WordsOf(ring.Mask + 1));
        ring = other;
    }

    /// <summary>
    /// Looks at the next keys in turn: drops those whose values are all out of reach, as they cannot be told from new ones; shrinks rings that are
    /// almost empty. Two keys for each row, so that the turn comes round even when every row brings a new key.
    /// </summary>
    private void Sweep()
    {
        for (int swept = 0; swept < SweptKeys; swept++)
        {
            if (_hand >= _keys.Extent) _hand = 0;
            int slot = _hand++;
            ref Ring ring = ref _keys[slot];

            // What a key holds was known, at the latest, the delay after its last touch. A slot that is not used was swept before.
            if (ring.Words is null) continue;
            if (ring.At + _delay <= _latest - _hold)
                Drop(slot);
            else if (ring.Mask >= LeastCapacity * 8 && ring.Tail - ring.Base <= ring.Mask / 8)
                Resize(slot, (ring.Mask + 1) / 2);
        }
    }

    private void Drop(int slot)
    {
        ref Ring ring = ref _keys[slot];
        _slab.Return((ring.Words, ring.Offset), WordsOf(ring.Mask + 1));
        if (slot < _wide.Length) _wide[slot] = null;
        _keys.Remove(slot);
    }

    private void OpenWide(int slot)
    {
        ref Ring ring = ref _keys[slot];
        if (ring.WideCount++ != 0) return;
        if (slot >= _wide.Length) Array.Resize(ref _wide, _keys.Capacity);
        if (_wide[slot] is { } words)
            Array.Clear(words);
        else
            _wide[slot] = new ulong[WideSum.Length * _lengths.Length];
    }

    private Span<ulong> WideOf(int slot, int window) => _wide[slot].AsSpan(window * WideSum.Length, WideSum.Length);

    /// <summary>A window as of the key's last touch: the values from <see cref="Head"/> to what has entered.</summary>
    private struct WindowSum
    {
        public ExactSum Sum;
        public long Head;
    }

    /// <summary>The values of a key. Positions count from the beginning of time; a block holds the last of them.</summary>
    private struct Ring
    {
        public long[] Words;
        public int Offset;
        public int Mask;
        public long Base;
        public long Entered;
        public long Tail;
        public long At;
        public int WideCount;

        public readonly bool IsFull => Tail - Base > Mask;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly long Known(long index) => KnownAt(index);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly TValue Value(long index) => ValueAt(index);

        public readonly void Set(long index, long known, TValue value)
        {
            KnownAt(index) = known;
            ValueAt(index) = value;
        }

        public readonly void Copy(long from, long to) => Set(to, Known(from), Value(from));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly ref long KnownAt(long index) =>
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Words), Offset + ((int)index & Mask));

        // The values stand behind the instants.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly ref TValue ValueAt(long index) => ref Unsafe.Add(
            ref Unsafe.As<long, TValue>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Words), Offset + Mask + 1)),
            (int)index & Mask);
    }
}
