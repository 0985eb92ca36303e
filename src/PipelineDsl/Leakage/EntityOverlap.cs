namespace PipelineDsl;

/// <summary>How many test rows belong to entities that have training rows.</summary>
/// <param name="Column">The entity's key column.</param>
/// <param name="TestRows">Test rows of such entities.</param>
/// <param name="Share">Their share of the test rows.</param>
public sealed record EntityOverlap(string Column, long TestRows, double Share);
