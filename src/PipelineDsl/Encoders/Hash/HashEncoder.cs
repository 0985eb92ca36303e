using System.Globalization;

namespace PipelineDsl;

/// <summary>The encoder of <see cref="HashAttribute"/>.</summary>
public readonly struct HashEncoder : IFittedEncoder<HashEncoder>, ICategorySlotEncoder
{
    private readonly SlotHasher _hasher;

    /// <summary>An encoder with its options.</summary>
    /// <param name="slots">How many slots; at least 1.</param>
    /// <param name="alternateSign">Whether half of all categories give −1 instead of 1.</param>
    /// <param name="function">The hash.</param>
    /// <param name="seed">Another seed is another hash.</param>
    public HashEncoder(int slots, bool alternateSign = false, HashFunction function = HashFunction.Folded, int seed = 0) => _hasher = new SlotHasher(slots, alternateSign, function, seed);

    private HashEncoder(SlotHasher hasher) => _hasher = hasher;

    /// <inheritdoc/>
    public void Encode(Category value, Span<float> slots)
    {
        slots = slots[.._hasher.Slots];
        slots.Clear();
        if (value.Text is { } text) _hasher.Add(text, slots);
        else if (!value.IsMissing) _hasher.Add(value.Number, slots);
    }

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _hasher.Slots);
        return slot.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _hasher.Save(writer);
    }

    /// <inheritdoc/>
    public static HashEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new HashEncoder(SlotHasher.Load(reader));
    }
}
