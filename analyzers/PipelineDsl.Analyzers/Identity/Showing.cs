using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Identity;

/// <summary>A column that a value shows.</summary>
/// <param name="Column">The column.</param>
/// <param name="Path">How it gets into the value.</param>
/// <param name="Site">Where it enters the member.</param>
internal sealed record Showing(RowColumn Column, FlowPath Path, Location Site);
