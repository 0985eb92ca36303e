using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL2xxx: features that know what they cannot know.</summary>
internal static class LeakageRules
{
    // NotConfigurable keeps settings and #pragma off; [SuppressMessage] would still work, and does so for all but the compiler's own errors.
    private static readonly string[] s_noWayOut = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    public static DiagnosticDescriptor OwnLabel { get; } = new(
        "PDL2001",
        "A feature depends on the label of its own row",
        "The feature '{0}' depends on '{1}', the label of its own row, which is never known when the row is scored: {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2001"),
        customTags: s_noWayOut);

    public static DiagnosticDescriptor OwnLateColumn { get; } = new(
        "PDL2002",
        "A feature depends on a column of its own row that is known late",
        "The feature '{0}' depends on '{1}' of its own row, which is known only {3} after the event and not yet when the row is scored: {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2002"),
        customTags: s_noWayOut);

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OwnLabel, OwnLateColumn];
}
