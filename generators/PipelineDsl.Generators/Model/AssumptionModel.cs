namespace PipelineDsl.Generators.Model;

/// <summary>One <c>[AssumeAvailable]</c>.</summary>
/// <param name="Feature">The method that it stands on.</param>
/// <param name="Column">The column as named.</param>
/// <param name="Reason">The reason; empty when none is given, which is an error.</param>
internal sealed record AssumptionModel(string Feature, string Column, string Reason);
