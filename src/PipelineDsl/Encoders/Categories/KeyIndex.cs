using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>
/// Places of distinct 64-bit keys in a fixed list: one multiplication, and a load from a sparse table with linear probing. For a short list the
/// multiplier is searched until no two keys fall on one another.
/// </summary>
internal sealed class KeyIndex
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
    }

    /// <summary>Builds the table.</summary>
    /// <param name="keys">Distinct keys.</param>
    public KeyIndex(ReadOnlySpan<ulong> keys)
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
        for (int place = 0; place < keys.Length; place++)
        {
            ulong at = (keys[place] * _multiplier) >> _shift;
            while (_entries[at].Number != 0) at = (at + 1) & (ulong)(_entries.Length - 1);
            _entries[at] = new Entry { Key = keys[place], Number = place + 1 };
        }
    }

    /// <summary>The key's place in the list, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        Entry[] entries = _entries;
        ref Entry start = ref MemoryMarshal.GetArrayDataReference(entries);
        nuint at = (nuint)((key * _multiplier) >> _shift);
        while (true)
        {
            Entry entry = Unsafe.Add(ref start, at);
            if (entry.Key == key || entry.Number == 0) return entry.Number - 1;
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
