using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>
/// Places of distinct 64-bit keys: one multiplication, and a load from a sparse table with linear probing. For a short list the multiplier is
/// searched until no two keys fall on one another.
/// </summary>
internal readonly struct KeyIndex
{
    private const int FewKeys = 128;
    private const int Tries = 4096;
    private const int MostSpareBits = 4;
    private const ulong FirstMultiplier = 0x9E3779B97F4A7C15;

    private readonly Entry[] _entries;
    private readonly ulong _multiplier;
    private readonly int _shift;

    private struct Entry
    {
        public ulong Key;

        /// <summary>One more than the place; 0 marks an empty entry.</summary>
        public int Number;

        public int Tag;
    }

    /// <summary>Builds the table.</summary>
    /// <param name="keys">Distinct keys.</param>
    /// <param name="places">The place of each, from 0.</param>
    /// <param name="tags">What must be equal beside each key.</param>
    public KeyIndex(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> places, ReadOnlySpan<int> tags)
    {
        int bits = BitOperations.Log2((uint)Math.Max(1, keys.Length)) + 2;
        (_shift, _multiplier) = (64 - bits, FirstMultiplier);
        if (keys.Length is > 1 and <= FewKeys)
        {
            for (int tries = 0; tries < Tries * MostSpareBits && !IsFree(keys, _multiplier, _shift); tries++)
            {
                _multiplier = (_multiplier * 0xD1342543DE82EF95) + 0x2545F4914F6CDD1E | 1;
                if (tries % Tries == Tries - 1) _shift--;
            }
        }

        _entries = new Entry[1 << (64 - _shift)];
        for (int i = 0; i < keys.Length; i++)
        {
            ulong at = (keys[i] * _multiplier) >> _shift;
            while (_entries[at].Number != 0) at = (at + 1) & (ulong)(_entries.Length - 1);
            _entries[at] = new Entry { Key = keys[i], Number = places[i] + 1, Tag = tags[i] };
        }
    }

    /// <summary>The key's place, or −1 when it is not there or its tag is another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key, int tag)
    {
        Entry[] entries = _entries;
        ref Entry start = ref MemoryMarshal.GetArrayDataReference(entries);
        nuint at = (nuint)((key * _multiplier) >> _shift);
        while (true)
        {
            ref Entry entry = ref Unsafe.Add(ref start, at);
            int number = entry.Number;
            if (entry.Key == key && entry.Tag == tag) return number - 1;
            if (number == 0) return -1;
            at = (at + 1) & (nuint)(entries.Length - 1);
        }
    }

    private static bool IsFree(ReadOnlySpan<ulong> keys, ulong multiplier, int shift)
    {
        Span<ulong> taken = stackalloc ulong[1 << Math.Max(0, 64 - shift - 6)];
        taken.Clear();
        foreach (ulong key in keys)
        {
            ulong at = (key * multiplier) >> shift;
            ulong bit = 1UL << (int)(at & 63);
            if ((taken[(int)(at >> 6)] & bit) != 0) return false;
            taken[(int)(at >> 6)] |= bit;
        }

        return true;
    }
}
