using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>How often each category of a column occurs.</summary>
public sealed class FrequencyAccumulator : IEncoderAccumulator<FrequencyAccumulator, FrequencyEncoder>, ICategoryAccumulator
{
    private readonly FrequencyUnit _unit;
    private readonly int _maxCategories;
    private readonly CategoryCounts _counts = new();

    /// <summary>An empty accumulator.</summary>
    /// <param name="unit">A share or a count.</param>
    /// <param name="maxCategories">How many categories are kept at most; at least 1.</param>
    public FrequencyAccumulator(FrequencyUnit unit = FrequencyUnit.Share, int maxCategories = int.MaxValue)
    {
        if (!Enum.IsDefined(unit)) throw new ArgumentOutOfRangeException(nameof(unit), unit, "Unknown unit.");
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCategories, 1);
        (_unit, _maxCategories) = (unit, maxCategories);
    }

    /// <inheritdoc/>
    public void Add(Category value) => _counts.Add(value);

    /// <inheritdoc/>
    public void Merge(FrequencyAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _counts.Merge(other._counts);
    }

    /// <inheritdoc/>
    public FrequencyEncoder Fit()
    {
        ImmutableArray<Category> kept = _counts.MostFrequent(_maxCategories, 1);
        return new FrequencyEncoder(_unit, kept, [.. kept.Select(category => _counts[category])], _counts.Missing, _counts.Rows);
    }
}
