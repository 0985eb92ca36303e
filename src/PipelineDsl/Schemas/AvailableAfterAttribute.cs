namespace PipelineDsl;

/// <summary>
/// How long after the event time a column (or, on the schema, the whole row) becomes known. A column with a delay must be nullable:
/// when the row is scored it is not there yet.
/// </summary>
/// <param name="delay">A duration such as <c>"30s"</c>, <c>"5min"</c>, <c>"1h"</c> or <c>"7d"</c> (1d = 24 h).</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class AvailableAfterAttribute(string delay) : Attribute
{
    /// <summary>The delay as declared.</summary>
    public string Delay { get; } = delay;
}
