using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>Places of distinct categories in a fitted list; looking up allocates nothing.</summary>
internal sealed class CategoryIndex
{
    private readonly TextIndex _texts;
    private readonly KeyIndex _numbers;

    /// <summary>Builds the index.</summary>
    /// <param name="categories">Distinct categories, none missing.</param>
    public CategoryIndex(ImmutableArray<Category> categories)
    {
        int[] numbers = [.. Enumerable.Range(0, categories.Length).Where(place => !categories[place].IsText)];
        _texts = new TextIndex([.. categories.Select(static category => category.Text)]);
        _numbers = new KeyIndex([.. numbers.Select(place => (ulong)categories[place].Number)], numbers, new int[numbers.Length]);
    }

    /// <summary>The place of a category, or −1; a missing one has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Category value)
    {
        if (value.Text is { } text) return _texts.Find(text);
        return value.IsMissing ? -1 : _numbers.Find((ulong)value.Number, 0);
    }
}
