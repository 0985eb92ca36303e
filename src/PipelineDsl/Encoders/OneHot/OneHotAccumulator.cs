using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>How often each category of a column occurs.</summary>
public sealed class OneHotAccumulator : IEncoderAccumulator<OneHotAccumulator, OneHotEncoder>, ICategoryAccumulator, IRefitAccumulator<OneHotEncoder>
{
    private readonly int _maxCategories;
    private readonly int _minFrequency;
    private readonly double _minShare;
    private readonly CategoryCounts _counts = new();

    /// <summary>An empty accumulator.</summary>
    /// <param name="maxCategories">How many categories are kept at most; at least 1.</param>
    /// <param name="minFrequency">In how many rows a category must occur to be kept; at least 1.</param>
    /// <param name="minShare">In which share of all rows a category must occur to be kept; 0 to 1.</param>
    public OneHotAccumulator(int maxCategories, int minFrequency = 1, double minShare = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCategories, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxCategories, OneHotEncoder.MostCategories);
        ArgumentOutOfRangeException.ThrowIfLessThan(minFrequency, 1);
        if (!(minShare is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(minShare), minShare, "A share is 0 to 1.");
        (_maxCategories, _minFrequency, _minShare) = (maxCategories, minFrequency, minShare);
    }

    /// <inheritdoc/>
    public void Add(Category value) => _counts.Add(value);

    /// <inheritdoc/>
    public void Merge(OneHotAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _counts.Merge(other._counts);
    }

    /// <inheritdoc/>
    public OneHotEncoder Fit() => new(_maxCategories, Kept());

    /// <inheritdoc/>
    /// <remarks>Categories of the earlier fit keep their slots, also those that have become rare; others take the slots that are left.</remarks>
    public OneHotEncoder Fit(in OneHotEncoder previous) => new(_maxCategories, CategoryCounts.Keep(previous.Categories, Kept(), _maxCategories));

    private ImmutableArray<Category> Kept() => _counts.MostFrequent(_maxCategories, Math.Max(_minFrequency, _minShare * _counts.Rows));
}
