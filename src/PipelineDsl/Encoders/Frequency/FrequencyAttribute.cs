namespace PipelineDsl;

/// <summary>How common a category is in training: <c>rows of the category / rows</c>, or the rows themselves.</summary>
/// <remarks>
/// Missing values are one category, counted apart from the empty string; a category that training did not keep gives 0. Encoders of numbers may
/// follow, such as <see cref="Log1pAttribute"/> after counts.
/// </remarks>
public sealed class FrequencyAttribute : EncoderAttribute<FrequencyAccumulator, FrequencyEncoder>
{
    /// <summary>A share or a count.</summary>
    public FrequencyUnit Unit { get; set; }

    /// <summary>How many categories are kept at most, the most frequent; at least 1.</summary>
    public int MaxCategories { get; set; } = int.MaxValue;

    /// <inheritdoc/>
    public override FrequencyAccumulator CreateAccumulator() => new(Unit, MaxCategories);
}
