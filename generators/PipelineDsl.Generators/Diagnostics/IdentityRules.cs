using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL24xx: features that name the row instead of describing it.</summary>
internal static class IdentityRules
{
    public static DiagnosticDescriptor Identity { get; } = new(
        "PDL2401",
        "A feature shows the model which row it is",
        "The feature '{0}' shows the model '{1}', {3}: rows can be learned by heart, and nothing is learned for new ones: {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2401"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Identity];
}
