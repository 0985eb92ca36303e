using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>
/// A split by chance for rows without an event time. A row's side follows from a hash of its key (XxHash3) and the seed alone, so that it stays where it
/// is when the data grows, is reordered or is read elsewhere. Rows with one key stay together.
/// </summary>
/// <param name="Validation">The share of keys for validation, 0 to 1.</param>
/// <param name="Test">The share of keys for the test, above 0 to 1; what is left is for training.</param>
/// <param name="Seed">Another seed is another split.</param>
public sealed record RandomSplitPlan(double Validation, double Test, long Seed = 0)
{
    /// <summary>
    /// The columns whose values are the key, such as the customer whose rows must not be torn apart. Empty: the event id, and in a schema without one
    /// all columns, so that copies of a row stay together.
    /// </summary>
    public ImmutableArray<string> Key { get; init; } = [];
}
