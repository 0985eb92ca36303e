namespace PipelineDsl;

/// <summary>
/// Declares that a static method names a value of each row, whose windows over the rows of a key are features: <c>Spend_count_1d</c>,
/// <c>Spend_mean_7d</c>. A window of length L at prediction time t covers the rows known in (t − L, t] that stand before the row in hand.
/// A value that is known late (by <see cref="AvailableAfterAttribute"/>) enters when it is known.
/// </summary>
/// <param name="aggregates">The functions.</param>
/// <param name="windows">Window lengths such as <c>"1d"</c>, <c>"7d"</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AggregateAttribute(Aggregates aggregates, params string[] windows) : Attribute
{
    /// <summary>The functions.</summary>
    public Aggregates Functions { get; } = aggregates;

    /// <summary>The window lengths as declared.</summary>
    public IReadOnlyList<string> Windows { get; } = windows;

    /// <summary>The key columns. Omitted: the schema's only entity key. Empty: one window over all rows.</summary>
    public string[] Key { get; set; } = [];

    /// <summary>Adds the row in hand, once, last. An error for a value that is known late.</summary>
    public bool IncludeCurrent { get; set; }

    /// <summary>Replaces a missing result of an empty window.</summary>
    public double Empty { get; set; }

    /// <summary>Lengthens the delay that is inferred from the columns the value reads; a shorter one is an error.</summary>
    public string? Delay { get; set; }

    /// <summary>Raise it when the value's meaning changes on purpose.</summary>
    public int Version { get; set; } = 1;
}
