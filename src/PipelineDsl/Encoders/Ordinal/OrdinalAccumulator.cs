using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>How often each category of a column occurs.</summary>
public sealed class OrdinalAccumulator : IEncoderAccumulator<OrdinalAccumulator, OrdinalEncoder>, ICategoryAccumulator, IRefitAccumulator<OrdinalEncoder>
{
    private readonly ImmutableArray<Category> _given;
    private readonly OrdinalBy _by;
    private readonly int _maxCategories;
    private readonly int _minFrequency;
    private readonly double _unknown;
    private readonly double _missing;
    private readonly CategoryCounts _counts = new();

    /// <summary>An empty accumulator.</summary>
    /// <param name="given">The categories in their order; empty to learn them.</param>
    /// <param name="by">The order of learned categories.</param>
    /// <param name="maxCategories">How many categories are learned at most; at least 1.</param>
    /// <param name="minFrequency">In how many rows a category must occur to be learned; at least 1.</param>
    /// <param name="unknown">What stands for a category that is not kept.</param>
    /// <param name="missing">What stands for a missing category.</param>
    public OrdinalAccumulator(ImmutableArray<Category> given, OrdinalBy by = OrdinalBy.Value, int maxCategories = int.MaxValue, int minFrequency = 1, double unknown = -1, double missing = -2)
    {
        if (!Enum.IsDefined(by)) throw new ArgumentOutOfRangeException(nameof(by), by, "Unknown order.");
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCategories, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minFrequency, 1);
        if (!CategoryState.AreCategories(given, int.MaxValue)) throw new ArgumentException("The categories must be distinct and none missing.", nameof(given));
        (_given, _by, _maxCategories, _minFrequency, _unknown, _missing) = (given, by, maxCategories, minFrequency, unknown, missing);
    }

    /// <inheritdoc/>
    public void Add(Category value)
    {
        if (_given.IsEmpty) _counts.Add(value);
    }

    /// <inheritdoc/>
    public void Merge(OrdinalAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _counts.Merge(other._counts);
    }

    /// <inheritdoc/>
    public OrdinalEncoder Fit() => new(Learned(), _unknown, _missing);

    /// <inheritdoc/>
    /// <remarks>Categories of the earlier fit keep their numbers; new ones come after them, whatever their order.</remarks>
    public OrdinalEncoder Fit(in OrdinalEncoder previous) =>
        new(_given.IsEmpty ? CategoryCounts.Keep(previous.Categories, Learned(), _maxCategories) : _given, _unknown, _missing);

    private ImmutableArray<Category> Learned()
    {
        if (!_given.IsEmpty) return _given;
        ImmutableArray<Category> kept = _counts.MostFrequent(_maxCategories, _minFrequency);
        return _by == OrdinalBy.Value ? kept.Sort(CategoryOrder.Ordinal) : kept;
    }
}
