using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL13xx: how the generator and the runtime library fit together.</summary>
internal static class RuntimeRules
{
    public static DiagnosticDescriptor RuntimeTooOld { get; } = new(
        "PDL1301",
        "The runtime library is older than the generator",
        "Nothing is generated for '{0}', because {1} offers contract {2} and generated code needs {3}: update the reference to PipelineDsl",
        RuleCategories.Runtime,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1301"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [RuntimeTooOld];
}
