using System.Runtime.InteropServices;

namespace PipelineDsl.Benchmarks.Fraud;

/// <summary>
/// What a good programmer writes by hand for counts and means over 1, 7 and 30 days of a key: a ring of rows a key, a running double sum a
/// window, expiry on touch. It has no event ids, no exact sums and no late rows.
/// </summary>
internal sealed class HandWrittenWindows(long delayTicks)
{
    private static readonly long[] Lengths = [TimeSpan.TicksPerDay, 7 * TimeSpan.TicksPerDay, 30 * TimeSpan.TicksPerDay];
    private readonly Dictionary<long, Key> _keys = [];

    /// <summary>Counts and sums over the windows at an instant: those of 1 day first.</summary>
    public void Read(long keyValue, long ticks, Span<double> counts, Span<double> sums)
    {
        ref Key key = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, keyValue, out _);
        key.Advance(ticks);
        counts[0] = key.Known - key.First0;
        counts[1] = key.Known - key.First1;
        counts[2] = key.Known - key.First2;
        sums[0] = key.Sum0;
        sums[1] = key.Sum1;
        sums[2] = key.Sum2;
    }

    public void Observe(long keyValue, long ticks, double value)
    {
        ref Key key = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, keyValue, out _);
        key.Append(ticks + delayTicks, value);
    }

    private struct Key
    {
        private (long KnownFrom, double Value)[]? _ring;
        private long _end;

        public long Known;
        public long First0;
        public long First1;
        public long First2;
        public double Sum0;
        public double Sum1;
        public double Sum2;

        public void Append(long knownFrom, double value)
        {
            _ring ??= new (long, double)[8];
            if (_end - First2 == _ring.Length) Grow();
            _ring[_end & (_ring.Length - 1)] = (knownFrom, value);
            _end++;
        }

        public void Advance(long ticks)
        {
            if (_ring is null) return;

            int mask = _ring.Length - 1;
            for (; Known < _end && _ring[Known & mask].KnownFrom <= ticks; Known++)
            {
                double value = _ring[Known & mask].Value;
                Sum0 += value;
                Sum1 += value;
                Sum2 += value;
            }

            Expire(ref First0, ref Sum0, ticks - Lengths[0], mask);
            Expire(ref First1, ref Sum1, ticks - Lengths[1], mask);
            Expire(ref First2, ref Sum2, ticks - Lengths[2], mask);
        }

        private readonly void Expire(ref long first, ref double sum, long until, int mask)
        {
            for (; first < Known && _ring![first & mask].KnownFrom <= until; first++)
            {
                sum -= _ring[first & mask].Value;
            }

            if (first == Known) sum = 0;
        }

        private void Grow()
        {
            (long, double)[] larger = new (long, double)[_ring!.Length * 2];
            for (long index = First2; index < _end; index++)
            {
                larger[index & (larger.Length - 1)] = _ring[index & (_ring.Length - 1)];
            }

            _ring = larger;
        }
    }
}
