using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL25xx: declared exceptions from the leakage rules.</summary>
internal static class AssumptionRules
{
    public static DiagnosticDescriptor NoReason { get; } = new(
        "PDL2501",
        "An assumption gives no reason",
        "[AssumeAvailable] on '{0}' does not say why '{1}' is known when the row is scored: add Because = \"...\"",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2501"),
        customTags: RuleTags.NoWayOut);

    public static DiagnosticDescriptor LiftsNothing { get; } = new(
        "PDL2502",
        "An assumption lifts nothing",
        "[AssumeAvailable] on '{0}' lifts nothing: {1}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2502"),
        customTags: RuleTags.NoWayOut);

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoReason, LiftsNothing];
}
