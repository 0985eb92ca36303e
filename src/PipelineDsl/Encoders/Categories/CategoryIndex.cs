using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>Places of distinct categories in a fitted list; looking up allocates nothing.</summary>
internal sealed class CategoryIndex
{
    private readonly TextIndex _texts;
    private readonly KeyIndex _numbers;
    private readonly int[] _numberPlaces;

    /// <summary>Builds the index.</summary>
    /// <param name="categories">Distinct categories, none missing.</param>
    public CategoryIndex(ImmutableArray<Category> categories)
    {
        int[] texts = [.. Enumerable.Range(0, categories.Length).Where(place => categories[place].IsText)];
        _numberPlaces = [.. Enumerable.Range(0, categories.Length).Where(place => !categories[place].IsText)];
        _texts = new TextIndex([.. texts.Select(place => categories[place].Text!)], texts);
        _numbers = new KeyIndex([.. _numberPlaces.Select(place => (ulong)categories[place].Number)]);
    }

    /// <summary>The place of a category, or −1; a missing one has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Category value)
    {
        if (value.Text is { } text) return _texts.Find(text);
        if (value.IsMissing) return -1;
        int number = _numbers.Find((ulong)value.Number);
        return number < 0 ? -1 : _numberPlaces[number];
    }
}
