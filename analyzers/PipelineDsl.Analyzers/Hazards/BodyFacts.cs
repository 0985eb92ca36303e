using System.Collections.Immutable;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>What one body does itself and what it calls, each in the order of the code.</summary>
internal sealed record BodyFacts(ImmutableArray<Hazard> Hazards, ImmutableArray<HazardCall> Calls)
{
    public static BodyFacts None { get; } = new([], []);
}
