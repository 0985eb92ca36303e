namespace PipelineDsl.Generators.Model;

/// <summary>One value that an aggregate yields.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">The expression over the windows' results that gives it.</param>
internal sealed record AggregateOutputModel(OutputModel Value, string Source);
