namespace PipelineDsl;

/// <summary>
/// One slot for each of the most frequent training categories; the slot of a row's category is 1 and all others are 0. Slot 0 is for
/// categories that training did not keep, slot 1 for missing ones. Takes <see cref="MaxCategories"/> + 2 slots.
/// </summary>
/// <remarks>
/// Categories stand in order of frequency, equally frequent ones in ordinal order (numbers by value). Fewer categories than slots leave the
/// last slots 0. The empty string is a category. As scikit-learn's OneHotEncoder with <c>handle_unknown="infrequent_if_exist"</c>, but for the
/// order of the columns, and for which of several equally frequent categories stay when there is not room for all.
/// </remarks>
[EncoderWidth(Option = nameof(MaxCategories), Default = DefaultMaxCategories, Slots = 2)]
public sealed class OneHotAttribute : EncoderAttribute<OneHotAccumulator, OneHotEncoder>
{
    private const int DefaultMaxCategories = 32;

    /// <summary>How many categories are kept at most; at least 1.</summary>
    public int MaxCategories { get; set; } = DefaultMaxCategories;

    /// <summary>In how many training rows a category must occur to be kept; at least 1.</summary>
    public int MinFrequency { get; set; } = 1;

    /// <summary>In which share of the training rows, those without a value among them, a category must occur to be kept; 0 to 1.</summary>
    public double MinShare { get; set; }

    /// <inheritdoc/>
    public override OneHotAccumulator CreateAccumulator() => new(MaxCategories, MinFrequency, MinShare);
}
