namespace PipelineDsl;

/// <summary>An <see cref="AssumeAvailableAttribute"/> as declared, for a service to log.</summary>
/// <param name="Feature">The feature's or aggregate's method.</param>
/// <param name="Column">The column that is taken to be known when the row is scored.</param>
/// <param name="Reason">Why.</param>
public sealed record Assumption(string Feature, string Column, string Reason);
