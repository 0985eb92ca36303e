using System.Globalization;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>Gives texts and whole numbers a slot and, if asked, a sign (Weinberger et al. 2009, the hashing trick).</summary>
internal readonly struct SlotHasher
{
    private readonly int _slots;
    private readonly bool _alternateSign;
    private readonly HashFunction _function;
    private readonly int _seed;

    /// <summary>A hasher.</summary>
    /// <param name="slots">How many slots; at least 1.</param>
    /// <param name="alternateSign">Whether half of all values count −1 instead of 1.</param>
    /// <param name="function">The hash.</param>
    /// <param name="seed">Another seed is another hash.</param>
    public SlotHasher(int slots, bool alternateSign, HashFunction function, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slots, 1);
        if (!Enum.IsDefined(function)) throw new ArgumentOutOfRangeException(nameof(function), function, "Unknown hash function.");
        (_slots, _alternateSign, _function, _seed) = (slots, alternateSign, function, seed);
    }

    /// <summary>How many slots.</summary>
    public int Slots => _slots;

    /// <summary>Adds 1 or −1 to the slot of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<char> text, Span<float> slots)
    {
        if (_function == HashFunction.Folded) AddFolded(FoldedHash.Of(text, (ulong)_seed), slots);
        else AddMurmur((int)Murmur3.Of(text, (uint)_seed), slots);
    }

    /// <summary>Adds 1 or −1 to the slot of a whole number.</summary>
    public void Add(long number, Span<float> slots)
    {
        if (_function == HashFunction.Folded)
        {
            AddFolded(FoldedHash.Of(number, (ulong)_seed), slots);
            return;
        }

        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        AddMurmur((int)Murmur3.Of(digits[..written], (uint)_seed), slots);
    }

    /// <summary>Writes the options.</summary>
    public void Save(StateWriter writer)
    {
        writer.Integer("slots", _slots);
        writer.Flag("alternateSign", _alternateSign);
        writer.Text("function", _function.ToString());
        writer.Integer("seed", _seed);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static SlotHasher Load(StateReader reader)
    {
        int slots = reader.Integer("slots", 1, Array.MaxLength);
        HashFunction function = reader.Text("function") switch
        {
            nameof(HashFunction.Folded) => HashFunction.Folded,
            nameof(HashFunction.Murmur3) => HashFunction.Murmur3,
            var other => throw reader.Fault("function", $"'{other}' is no hash function that this version knows."),
        };
        return new SlotHasher(slots, reader.Flag("alternateSign"), function, reader.Integer("seed", int.MinValue, int.MaxValue));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddFolded(ulong hash, Span<float> slots) =>
        slots[FoldedHash.Place(hash, _slots)] += _alternateSign && (hash & 1) != 0 ? -1 : 1;

    private void AddMurmur(int hash, Span<float> slots)
    {
        // −2^31 has no absolute value; scikit-learn gives it this one.
        int slot = hash == int.MinValue ? (int.MaxValue - (_slots - 1)) % _slots : Math.Abs(hash) % _slots;
        slots[slot] += _alternateSign && hash < 0 ? -1 : 1;
    }
}
