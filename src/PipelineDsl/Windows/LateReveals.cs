namespace PipelineDsl.CompilerServices;

/// <summary>
/// Values that stand in the windows at the instant from which they would have been known, but came later. Reads between the two, which a schema whose
/// rows become visible after a while still allows, must not see them. Ordered by arrival.
/// </summary>
internal sealed class LateReveals<TKey, TValue>
    where TKey : notnull, IEquatable<TKey>
    where TValue : unmanaged
{
    private readonly List<Reveal> _reveals = [];

    /// <summary>Those that a read can still miss, in order of arrival.</summary>
    public IReadOnlyList<Reveal> Items => _reveals;

    /// <summary>Whether a read at a time could see one before it came.</summary>
    public bool Matter(long ticks) => _reveals.Count != 0 && ticks < _reveals[^1].Arrival;

    /// <summary>Adds one and forgets those that no read can miss any more.</summary>
    /// <param name="key">The key.</param>
    /// <param name="known">The instant from which the value would have been known.</param>
    /// <param name="arrival">When it came.</param>
    /// <param name="value">The value.</param>
    /// <param name="earliest">The earliest time that can still be read.</param>
    public void Add(TKey key, long known, long arrival, TValue value, long earliest)
    {
        int passed = _reveals.FindIndex(reveal => reveal.Arrival > earliest);
        _reveals.RemoveRange(0, passed < 0 ? _reveals.Count : passed);
        int place = _reveals.Count;
        while (place > 0 && _reveals[place - 1].Arrival > arrival)
        {
            place--;
        }

        _reveals.Insert(place, new Reveal(key, known, arrival, value));
    }

    /// <summary>Takes out of a window at a time what had not come by then.</summary>
    /// <returns>How many values were taken out.</returns>
    public long Subtract(TKey key, long ticks, long length, ref ExactSum sum, Span<ulong> wide)
    {
        long count = 0;
        for (int index = _reveals.Count - 1; index >= 0 && _reveals[index].Arrival > ticks; index--)
        {
            Reveal reveal = _reveals[index];
            if (reveal.Known > ticks || reveal.Known <= ticks - length || !reveal.Key.Equals(key)) continue;
            if (!sum.TrySubtract(reveal.Value))
                WideSum.Subtract(wide, typeof(TValue) == typeof(float) ? (float)(object)reveal.Value : (double)(object)reveal.Value);
            count++;
        }

        return count;
    }

    /// <summary>A value that came late.</summary>
    public readonly record struct Reveal(TKey Key, long Known, long Arrival, TValue Value);
}
