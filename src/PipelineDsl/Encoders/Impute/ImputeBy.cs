namespace PipelineDsl;

/// <summary>What an <see cref="ImputeAttribute"/> puts where a value is missing.</summary>
public enum ImputeBy
{
    /// <summary>The mean of the training values.</summary>
    Mean,

    /// <summary>The median of the training values; the mean of the two middle ones when their number is even.</summary>
    Median,

    /// <summary>The most frequent training value; among equally frequent ones the smallest. The fit holds 8 bytes a row.</summary>
    MostFrequent,

    /// <summary>The value of <see cref="ImputeAttribute.Value"/>.</summary>
    Constant,
}
