using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>What a model must know of its pipeline, from source or from the manifest.</summary>
/// <param name="OtherRowTypes">Row types that the pipeline looks up, fully qualified.</param>
/// <param name="Aggregates">Its aggregates and those that it reads of its feature sets.</param>
internal sealed record PipelineFacts(EquatableArray<string> OtherRowTypes, EquatableArray<AggregateFacts> Aggregates)
{
    public static PipelineFacts None { get; } = new([], []);
}
