using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>How often each category of a column occurs.</summary>
public sealed class OneHotAccumulator : IEncoderAccumulator<OneHotAccumulator, OneHotEncoder>, ICategoryAccumulator
{
    private readonly int _maxCategories;
    private readonly int _minFrequency;
    private readonly Dictionary<Category, long> _counts = [];

    /// <summary>An empty accumulator.</summary>
    /// <param name="maxCategories">How many categories are kept at most; at least 1.</param>
    /// <param name="minFrequency">In how many rows a category must occur to be kept; at least 1.</param>
    public OneHotAccumulator(int maxCategories, int minFrequency = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCategories, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxCategories, OneHotEncoder.MostCategories);
        ArgumentOutOfRangeException.ThrowIfLessThan(minFrequency, 1);
        (_maxCategories, _minFrequency) = (maxCategories, minFrequency);
    }

    /// <inheritdoc/>
    public void Add(Category value) => AddTimes(value, 1);

    /// <inheritdoc/>
    public void Merge(OneHotAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach ((Category category, long count) in other._counts) AddTimes(category, count);
    }

    /// <inheritdoc/>
    public OneHotEncoder Fit()
    {
        ImmutableArray<Category> kept =
        [
            .. _counts
                .Where(pair => pair.Value >= _minFrequency)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key.IsText)
                .ThenBy(pair => pair.Key.Number)
                .ThenBy(pair => pair.Key.Text, StringComparer.Ordinal)
                .Take(_maxCategories)
                .Select(pair => pair.Key),
        ];
        return new OneHotEncoder(_maxCategories, kept);
    }

    private void AddTimes(Category value, long times)
    {
        if (!value.IsMissing) CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out _) += times;
    }
}
