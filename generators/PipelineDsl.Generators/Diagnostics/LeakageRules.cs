using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL2xxx: features that know what they cannot know.</summary>
internal static class LeakageRules
{
    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [];
}
