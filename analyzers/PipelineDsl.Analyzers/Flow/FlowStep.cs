using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>One step that a value takes: a member that is read, a method it is passed to.</summary>
/// <param name="Location">Where in the code.</param>
/// <param name="Name">What a person would call it: the member's or the method's name.</param>
internal sealed record FlowStep(Location Location, string Name);
