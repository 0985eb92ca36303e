using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL11xx: how features, aggregates and pipelines are declared.</summary>
internal static class PipelineRules
{
    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
