using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>A fitted number for each category, one for missing values, and one for all others: what supervised encoders of one slot hold.</summary>
internal readonly struct CategoryNumbers
{
    private readonly CategoryIndex _index;

    /// <summary>A list of numbers.</summary>
    /// <param name="categories">The categories; distinct, none missing.</param>
    /// <param name="numbers">The number of each.</param>
    /// <param name="missing">The number of missing values.</param>
    /// <param name="unknown">The number of any other category.</param>
    public CategoryNumbers(ImmutableArray<Category> categories, ImmutableArray<double> numbers, double missing, double unknown)
    {
        if (!CategoryState.AreCategories(categories, int.MaxValue)) throw new ArgumentException("The categories must be distinct and none missing.", nameof(categories));
        if (!AreNumbers(categories, numbers, missing, unknown)) throw new ArgumentException("There must be one finite number a category.", nameof(numbers));
        (Categories, Numbers, Missing, Unknown, _index) = (categories, numbers, missing, unknown, new CategoryIndex(categories));
    }

    /// <summary>The categories.</summary>
    public ImmutableArray<Category> Categories { get; }

    /// <summary>The number of each.</summary>
    public ImmutableArray<double> Numbers { get; }

    /// <summary>The number of missing values.</summary>
    public double Missing { get; }

    /// <summary>The number of any other category.</summary>
    public double Unknown { get; }

    /// <summary>The number of a category.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(Category value)
    {
        int place = _index.Find(value);
        return place >= 0 ? Numbers[place] : value.IsMissing ? Missing : Unknown;
    }

    /// <summary>Whether the category has a number of its own, or is missing.</summary>
    public bool Knows(Category value) => value.IsMissing || _index.Find(value) >= 0;

    /// <summary>Writes the numbers.</summary>
    public void Save(StateWriter writer)
    {
        writer.Number("missing", Missing);
        writer.Number("unknown", Unknown);
        CategoryState.Save(writer, Categories);
        writer.Numbers("values", Numbers.AsSpan());
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static CategoryNumbers Load(StateReader reader)
    {
        ImmutableArray<Category> categories = CategoryState.Load(reader, int.MaxValue);
        ImmutableArray<double> numbers = [.. reader.Numbers("values")];
        double missing = reader.Number("missing");
        double unknown = reader.Number("unknown");
        if (!AreNumbers(categories, numbers, missing, unknown)) throw reader.Fault("values", "there must be one finite number a category.");
        return new CategoryNumbers(categories, numbers, missing, unknown);
    }

    private static bool AreNumbers(ImmutableArray<Category> categories, ImmutableArray<double> numbers, double missing, double unknown) =>
        !numbers.IsDefault && numbers.Length == categories.Length && numbers.All(double.IsFinite) && double.IsFinite(missing) && double.IsFinite(unknown);
}
