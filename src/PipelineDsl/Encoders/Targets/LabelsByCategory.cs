using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>The labels of a column's categories; missing is one of them.</summary>
internal sealed class LabelsByCategory
{
    private readonly CategoryTable _categories = new();
    private LabelSums[] _sums = new LabelSums[8];
    private LabelSums _all;

    /// <summary>The labels of all rows.</summary>
    public ref readonly LabelSums All => ref _all;

    /// <summary>The labels of a category; empty for one that has none.</summary>
    public LabelSums this[Category category] => _categories.Find(category) is >= 0 and var number ? _sums[number] : default;

    /// <summary>The categories that have a label, in ordinal order; missing is left out.</summary>
    public ImmutableArray<Category> Categories =>
        [.. Enumerable.Range(0, _categories.Count).Select(number => _categories[number]).Where(static category => !category.IsMissing).Order(CategoryOrder.Ordinal)];

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The label is not finite.</exception>
    public void Add(Category category, double label)
    {
        if (!double.IsFinite(label)) throw new ArgumentOutOfRangeException(nameof(label), label, "A label must be finite.");
        _all.Add(label);
        SumsOf(category).Add(label);
    }

    /// <summary>Adds what another has collected.</summary>
    public void Merge(LabelsByCategory other)
    {
        _all.Merge(in other._all);
        for (int number = 0; number < other._categories.Count; number++) SumsOf(other._categories[number]).Merge(in other._sums[number]);
    }

    private ref LabelSums SumsOf(Category category)
    {
        int number = _categories.GetOrAdd(category);
        if (number == _sums.Length) Array.Resize(ref _sums, number * 2);
        return ref _sums[number];
    }
}
