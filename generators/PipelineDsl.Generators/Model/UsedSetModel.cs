using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>A feature set that a pipeline reads.</summary>
/// <param name="Type">The set's class, fully qualified.</param>
/// <param name="Name">Its name in the pipeline's state, escaped.</param>
/// <param name="Local">The local that holds its Values.</param>
/// <param name="OtherRowTypes">Row types that the set looks up.</param>
/// <param name="Aggregates">Aggregates of the set that the pipeline's values rest on.</param>
/// <param name="TakesOutcomes">Whether outcomes are revealed to its state, because it or a set it owns holds rows for them.</param>
/// <param name="Outputs">The values that the pipeline takes over with <c>[Uses]</c>; empty when it only reads some.</param>
internal sealed record UsedSetModel(string Type, string Name, string Local, EquatableArray<string> OtherRowTypes, EquatableArray<AggregateFacts> Aggregates, bool TakesOutcomes, EquatableArray<OutputModel> Outputs);
