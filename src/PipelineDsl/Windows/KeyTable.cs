using System.Runtime.CompilerServices;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// A hash table whose entries have a slot number, stay where they are, and are reached by reference. Slots of removed keys are reused. A walk over
/// <see cref="Extent"/> sees the keys in the order in which slots were taken.
/// </summary>
internal sealed class KeyTable<TKey, TState>
    where TKey : notnull, IEquatable<TKey>
{
    private const int Nothing = -1;
    private const int FreeBase = -3;

    private int[] _buckets = new int[16];
    private Slot[] _slots = new Slot[16];
    private int _shift = 60;
    private int _free = Nothing;

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>One more than the highest slot in use.</summary>
    public int Extent { get; private set; }

    /// <summary>How many slots fit before the arrays grow.</summary>
    public int Capacity => _slots.Length;

    /// <summary>The state of a slot. The reference is good until the next key is added.</summary>
    public ref TState this[int slot]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _slots[slot].State;
    }

    /// <summary>The key of a slot in use.</summary>
    public TKey KeyOf(int slot) => _slots[slot].Key;

    /// <summary>Whether a slot below <see cref="Extent"/> holds a key.</summary>
    public bool IsUsed(int slot) => _slots[slot].Next > FreeBase;

    /// <summary>The slot of a key, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(TKey key)
    {
        Slot[] slots = _slots;
        int slot = _buckets[BucketOf(key)] - 1;
        while ((uint)slot < (uint)slots.Length)
        {
            ref Slot entry = ref slots[slot];
            if (entry.Key.Equals(key)) return slot;
            slot = entry.Next;
        }

        return Nothing;
    }

    /// <summary>The slot of a key, which is added with a default state when it is new.</summary>
    public int GetOrAdd(TKey key, out bool added)
    {
        int slot = Find(key);
        added = slot < 0;
        return added ? Add(key) : slot;
    }

    /// <summary>Removes the key of a slot in use.</summary>
    public void Remove(int slot)
    {
        ref Slot entry = ref _slots[slot];
        ref int link = ref _buckets[BucketOf(entry.Key)];
        if (link - 1 == slot)
        {
            link = entry.Next + 1;
        }
        else
        {
            int previous = link - 1;
            while (_slots[previous].Next != slot)
            {
                previous = _slots[previous].Next;
            }

            _slots[previous].Next = entry.Next;
        }

        entry = default;
        entry.Next = FreeBase - (_free + 1);
        _free = slot;
        Count--;
    }

    private int Add(TKey key)
    {
        int slot;
        if (_free != Nothing)
        {
            slot = _free;
            _free = FreeBase - _slots[slot].Next - 1;
        }
        else
        {
            if (Extent == _slots.Length) Grow();
            slot = Extent++;
        }

        ref int bucket = ref _buckets[BucketOf(key)];
        _slots[slot] = new Slot { Key = key, Next = bucket - 1 };
        bucket = slot + 1;
        Count++;
        return slot;
    }

    private void Grow()
    {
        int size = checked(_slots.Length * 2);
        Array.Resize(ref _slots, size);
        _buckets = new int[size];
        _shift--;
        for (int slot = 0; slot < Extent; slot++)
        {
            ref int bucket = ref _buckets[BucketOf(_slots[slot].Key)];
            _slots[slot].Next = bucket - 1;
            bucket = slot + 1;
        }
    }

    /// <summary>Fibonacci hashing: the high bits of a product spread keys that count up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BucketOf(TKey key)
    {
        ulong hash = typeof(TKey) == typeof(long)
            ? (ulong)(long)(object)key
            : (uint)EqualityComparer<TKey>.Default.GetHashCode(key);
        return (int)(hash * 0x9E3779B97F4A7C15 >> _shift);
    }

    private struct Slot
    {
        public TKey Key;

        /// <summary>The next slot of the bucket, −1 at the end; −3 − (next free slot + 1) when the slot is free.</summary>
        public int Next;
        public TState State;
    }
}
