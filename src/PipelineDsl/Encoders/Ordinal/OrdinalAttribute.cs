using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>Numbers the categories from 0: in the order given, or in the order of <see cref="By"/> over those of the training rows.</summary>
/// <remarks>
/// As scikit-learn's OrdinalEncoder with <c>handle_unknown="use_encoded_value"</c>. Missing and unknown categories have numbers of their own;
/// give NaN to have a missing value in the vector, which tree learners take and others refuse. The empty string is a category. Encoders of
/// numbers may follow.
/// </remarks>
public sealed class OrdinalAttribute : EncoderAttribute<OrdinalAccumulator, OrdinalEncoder>
{
    private readonly ImmutableArray<Category> _categories = [];

    /// <summary>Numbers the categories of the training rows.</summary>
    public OrdinalAttribute()
    {
    }

    /// <summary>Numbers texts in the order given; all others are unknown.</summary>
    /// <param name="categories">Distinct texts.</param>
    public OrdinalAttribute(params string[] categories) => _categories = [.. categories.Select(Category.Of)];

    /// <summary>Numbers whole numbers, or enum members by their underlying value, in the order given; all others are unknown.</summary>
    /// <param name="categories">Distinct numbers.</param>
    public OrdinalAttribute(params long[] categories) => _categories = [.. categories.Select(Category.Of)];

    /// <summary>The order in which categories of the training rows are numbered. Of no effect where they are given.</summary>
    public OrdinalBy By { get; set; }

    /// <summary>How many categories of the training rows are kept at most, the most frequent; at least 1.</summary>
    public int MaxCategories { get; set; } = int.MaxValue;

    /// <summary>In how many training rows a category must occur to be kept; at least 1.</summary>
    public int MinFrequency { get; set; } = 1;

    /// <summary>What stands for a category that is not kept; NaN for a missing value.</summary>
    public double Unknown { get; set; } = -1;

    /// <summary>What stands for a missing category; NaN for a missing value.</summary>
    public double Missing { get; set; } = -2;

    /// <inheritdoc/>
    public override OrdinalAccumulator CreateAccumulator() => new(_categories, By, MaxCategories, MinFrequency, Unknown, Missing);
}
