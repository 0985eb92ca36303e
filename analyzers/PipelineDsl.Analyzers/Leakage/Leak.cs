using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Leakage;

/// <summary>A dependency of a member on a column that is not known in time.</summary>
/// <param name="Column">The column.</param>
/// <param name="Path">How it gets into the value.</param>
/// <param name="Site">Where it enters the member.</param>
/// <param name="IsOfFault">Whether only what is thrown depends on it, and not the value.</param>
internal sealed record Leak(UnavailableColumn Column, FlowPath Path, Location Site, bool IsOfFault);
