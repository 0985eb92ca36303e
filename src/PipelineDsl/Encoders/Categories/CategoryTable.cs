using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>
/// Distinct categories in the order in which they were first seen, each with a number from 0: what accumulators count by. Open addressing with
/// linear probing over cached 64-bit hashes.
/// </summary>
internal sealed class CategoryTable
{
    private const ulong MissingHash = 0x589965CC75374CC3;

    private Category[] _categories = new Category[8];
    private ulong[] _hashes = new ulong[8];
    private int[] _slots = new int[32];

    /// <summary>How many distinct categories there are.</summary>
    public int Count { get; private set; }

    /// <summary>The category of a number.</summary>
    public Category this[int number] => _categories[number];

    /// <summary>The number of a category, given to it now if it is new. A missing value is a category here.</summary>
    public int GetOrAdd(Category value)
    {
        ulong hash = HashOf(value);
        int slot = Probe(hash, value);
        return _slots[slot] != 0 ? _slots[slot] - 1 : Add(slot, hash, value);
    }

    /// <summary>The number of a text; a string is made of it only if it is new.</summary>
    public int GetOrAdd(ReadOnlySpan<char> text)
    {
        ulong hash = FoldedHash.Of(text);
        int slot = SlotOf(hash);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int number = _slots[slot] - 1;
            if (_hashes[number] == hash && _categories[number].Text is { } known && text.SequenceEqual(known)) return number;
        }

        return Add(slot, hash, Category.Of(new string(text)));
    }

    /// <summary>The number of a category, or −1.</summary>
    public int Find(Category value) => _slots[Probe(HashOf(value), value)] - 1;

    private static ulong HashOf(Category value) =>
        value.Text is { } text ? FoldedHash.Of(text) : value.IsMissing ? MissingHash : FoldedHash.Of(value.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong hash) => (int)hash & (_slots.Length - 1);

    /// <summary>The slot that holds the category, or the empty one where it belongs.</summary>
    private int Probe(ulong hash, Category value)
    {
        int slot = SlotOf(hash);
        while (_slots[slot] != 0)
        {
            int number = _slots[slot] - 1;
            if (_hashes[number] == hash && _categories[number] == value) break;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private int Add(int slot, ulong hash, Category value)
    {
        if (Count == _categories.Length)
        {
            Array.Resize(ref _categories, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        (_categories[Count], _hashes[Count]) = (value, hash);
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length) Spread();
        return Count - 1;
    }

    private void Spread()
    {
        _slots = new int[_slots.Length * 4];
        for (int number = 0; number < Count; number++)
        {
            int slot = SlotOf(_hashes[number]);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = number + 1;
        }
    }
}
