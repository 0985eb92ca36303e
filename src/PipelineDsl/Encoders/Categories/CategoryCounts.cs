using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>How often each category of a column occurs. Merging adds, so the order of rows and shards does not show.</summary>
internal sealed class CategoryCounts
{
    private readonly CategoryTable _categories = new();
    private long[] _counts = new long[8];

    /// <summary>How many rows had no value.</summary>
    public long Missing { get; private set; }

    /// <summary>How many rows were added, those without a value among them.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds rows of one category, or rows without a value.</summary>
    public void Add(Category value, long times = 1)
    {
        Rows += times;
        if (value.IsMissing)
        {
            Missing += times;
            return;
        }

        int number = _categories.GetOrAdd(value);
        if (number == _counts.Length) Array.Resize(ref _counts, number * 2);
        _counts[number] += times;
    }

    /// <summary>Adds what another has counted.</summary>
    public void Merge(CategoryCounts other)
    {
        for (int number = 0; number < other._categories.Count; number++) Add(other._categories[number], other._counts[number]);
        Rows += other.Missing;
        Missing += other.Missing;
    }

    /// <summary>How often a category of <see cref="MostFrequent"/> occurs.</summary>
    public long this[Category category] => _counts[_categories.Find(category)];

    /// <summary>The most frequent categories, the most frequent first, equally frequent ones in ordinal order.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="minimum">In how many rows each must occur.</param>
    public ImmutableArray<Category> MostFrequent(int most, double minimum) =>
    [
        .. Enumerable.Range(0, _categories.Count)
            .Where(number => _counts[number] >= minimum)
            .OrderByDescending(number => _counts[number])
            .ThenBy(number => _categories[number], CategoryOrder.Ordinal)
            .Take(most)
            .Select(number => _categories[number]),
    ];

    /// <summary>The categories of an earlier fit in their places, then those of this one that it does not have.</summary>
    public static ImmutableArray<Category> Keep(ImmutableArray<Category> previous, ImmutableArray<Category> categories, int most) =>
        [.. previous.Concat(categories.Except(previous)).Take(most)];
}
