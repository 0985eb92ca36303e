using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>A hazard as an entry point meets it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Cause">What a person would call it.</param>
/// <param name="Site">Where it enters the body of the entry point.</param>
/// <param name="Steps">The calls on the way, the cause last; empty when the cause stands at the site.</param>
internal sealed record HazardFinding(HazardKind Kind, string Cause, Location Site, ImmutableArray<FlowStep> Steps);
