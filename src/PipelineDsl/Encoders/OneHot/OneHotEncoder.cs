using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>A fitted <see cref="OneHotAttribute"/>.</summary>
public readonly struct OneHotEncoder : IFittedEncoder<OneHotEncoder>, ICategorySlotEncoder, IOneSlotEncoder<Category>, IEncodeOutcome<Category>
{
    /// <summary>The slots before the first category: unknown and missing.</summary>
    private const int Offset = 2;

    private readonly int _maxCategories;
    private readonly CategoryIndex _index;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="maxCategories">How many categories there are slots for.</param>
    /// <param name="categories">The categories from slot 2 on; distinct, none missing.</param>
    public OneHotEncoder(int maxCategories, ImmutableArray<Category> categories)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCategories, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxCategories, MostCategories);
        if (!CategoryState.AreCategories(categories, maxCategories)) throw new ArgumentException("The categories must be distinct, none missing, and no more than there are slots.", nameof(categories));
        (_maxCategories, Categories, _index) = (maxCategories, categories, new CategoryIndex(categories));
    }

    /// <summary>The categories that have a slot, from slot 2 on.</summary>
    public ImmutableArray<Category> Categories { get; }

    internal static int MostCategories => Array.MaxLength - Offset;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Encode(Category value, Span<float> slots)
    {
        slots = slots[..(_maxCategories + Offset)];
        slots.Clear();
        slots[SlotOf(value)] = 1;
    }

    /// <summary>The slot that is 1 for a category: 0 unknown, 1 missing, else from 2 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SlotOf(Category value)
    {
        int place = _index.Find(value);
        return place >= 0 ? place + Offset : value.IsMissing ? 1 : 0;
    }

    /// <inheritdoc/>
    public EncodeOutcomes OutcomeOf(Category value) => value.IsMissing || _index.Find(value) >= 0 ? EncodeOutcomes.None : EncodeOutcomes.Unknown;

    /// <inheritdoc/>
    public string SlotName(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _maxCategories + Offset);
        return slot switch
        {
            0 => "(unknown)",
            1 => "(missing)",
            _ when slot - Offset < Categories.Length => Categories[slot - Offset].ToString(),
            _ => "(unused)",
        };
    }

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Integer("maxCategories", _maxCategories);
        CategoryState.Save(writer, Categories);
    }

    /// <inheritdoc/>
    public static OneHotEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int maxCategories = reader.Integer("maxCategories", 1, MostCategories);
        return new OneHotEncoder(maxCategories, CategoryState.Load(reader, maxCategories));
    }
}
