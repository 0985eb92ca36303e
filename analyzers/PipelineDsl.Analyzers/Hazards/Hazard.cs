using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>One thing that a body does.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Cause">What a person would call it, such as <c>DateTime.UtcNow</c>.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="OnlyIfValueType">The type parameter that must stand for a value type for it to happen; null when it always does.</param>
internal sealed record Hazard(HazardKind Kind, string Cause, Location Location, ITypeParameterSymbol? OnlyIfValueType = null);
