namespace PipelineDsl;

/// <summary>
/// On a feature or aggregate: a declared exception. The column is taken to be known when the row is scored although the schema says that it is known
/// later, and the leakage rules let this one member read it. It changes nothing in what is computed; <c>Assumptions</c> of the pipeline lists it.
/// The label can never be assumed.
/// </summary>
/// <param name="column">The column, as <c>nameof(Payment.Refunded)</c>; of a row that is looked up, <c>nameof(Card.Limit)</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AssumeAvailableAttribute(string column) : Attribute
{
    /// <summary>The column.</summary>
    public string Column { get; } = column;

    /// <summary>Why it is known in time after all. Leaving it out is an error.</summary>
    public string? Because { get; set; }
}
