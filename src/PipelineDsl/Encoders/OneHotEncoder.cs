using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>A fitted <see cref="OneHotAttribute"/>.</summary>
public readonly struct OneHotEncoder : IFittedEncoder<OneHotEncoder>, ICategorySlotEncoder
{
    /// <summary>The slots before the first category: unknown and missing.</summary>
    private const int Offset = 2;

    private readonly int _maxCategories;
    private readonly FrozenDictionary<string, int> _texts;
    private readonly FrozenDictionary<long, int> _numbers;

    /// <summary>An encoder with known parameters.</summary>
    /// <param name="maxCategories">How many categories there are slots for.</param>
    /// <param name="categories">The categories from slot 2 on; distinct, none missing.</param>
    public OneHotEncoder(int maxCategories, ImmutableArray<Category> categories)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCategories, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxCategories, MostCategories);
        if (!AreCategories(maxCategories, categories)) throw new ArgumentException("The categories must be distinct, none missing, and no more than there are slots.", nameof(categories));
        (_maxCategories, Categories) = (maxCategories, categories);
        var slots = categories.Select((category, index) => (Category: category, Slot: index + Offset)).ToList();
        _texts = slots.Where(pair => pair.Category.IsText).ToFrozenDictionary(pair => pair.Category.Text!, pair => pair.Slot, StringComparer.Ordinal);
        _numbers = slots.Where(pair => !pair.Category.IsText).ToFrozenDictionary(pair => pair.Category.Number, pair => pair.Slot);
    }

    /// <summary>The categories that have a slot, from slot 2 on.</summary>
    public ImmutableArray<Category> Categories { get; }

    internal static int MostCategories => Array.MaxLength - Offset;

    /// <inheritdoc/>
    public void Encode(Category value, Span<float> slots)
    {
        slots = slots[..(_maxCategories + Offset)];
        slots.Clear();
        slots[SlotOf(value)] = 1;
    }

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
        writer.BeginArray("categories");
        foreach (Category category in Categories)
        {
            writer.BeginItem();
            if (category.IsText) writer.Text("text", category.Text);
            else writer.Integer("number", category.Number);
            writer.EndItem();
        }

        writer.EndArray();
    }

    /// <inheritdoc/>
    public static OneHotEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int maxCategories = reader.Integer("maxCategories", 1, MostCategories);
        ImmutableArray<Category> categories = [.. reader.Items("categories").Select(item =>
            item.Has("text") ? Category.Of(item.Text("text")) : Category.Of(item.Integer("number")))];
        if (!AreCategories(maxCategories, categories)) throw reader.Fault("categories", "the categories must be distinct, none null, and no more than there are slots.");
        return new OneHotEncoder(maxCategories, categories);
    }

    private int SlotOf(Category value)
    {
        if (value.IsMissing) return 1;
        int slot;
        return (value.IsText ? _texts.TryGetValue(value.Text!, out slot) : _numbers.TryGetValue(value.Number, out slot)) ? slot : 0;
    }

    private static bool AreCategories(int maxCategories, ImmutableArray<Category> categories) =>
        categories.Length <= maxCategories && !categories.Any(category => category.IsMissing) && categories.Distinct().Count() == categories.Length;
}
