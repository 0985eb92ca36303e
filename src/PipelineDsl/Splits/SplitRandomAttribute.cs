namespace PipelineDsl;

/// <summary>
/// On a model: rows go to training, validation and test by chance, so that a row's side follows from a hash of its key alone and stays where it is when
/// the data grows. For rows that have no event time; where there is one, <see cref="SplitByTimeAttribute"/> is the honest choice.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SplitRandomAttribute : Attribute
{
    /// <summary>The share of keys for the test, above 0, below 1.</summary>
    public double Test { get; set; } = 0.2;

    /// <summary>The share of keys for validation, from 0, below 1; what both leave is for training.</summary>
    public double Validation { get; set; }

    /// <summary>Another seed is another split.</summary>
    public long Seed { get; set; }

    /// <summary>
    /// The columns whose rows stay together, such as the customer. Omitted: the event id, and in a schema without one all columns, so that copies of a row
    /// stay together.
    /// </summary>
    public string[] Key { get; set; } = [];
}
