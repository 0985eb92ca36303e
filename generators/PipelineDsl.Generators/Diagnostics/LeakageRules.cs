using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL20xx: features and aggregates that know what they cannot know.</summary>
internal static class LeakageRules
{
    public static DiagnosticDescriptor OwnLabel { get; } = new(
        "PDL2001",
        "A feature depends on the label of its own row",
        "The feature '{0}' depends on '{1}', the label of its own row, which is never known when the row is scored: {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2001"),
        customTags: RuleTags.NoWayOut);

    public static DiagnosticDescriptor OwnLateColumn { get; } = new(
        "PDL2002",
        "A feature depends on a column of its own row that is known late",
        "The feature '{0}' depends on '{1}' of its own row, which is known only {3} after the event and not yet when the row is scored: {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2002"),
        customTags: RuleTags.NoWayOut);

    public static DiagnosticDescriptor AsOfLateColumn { get; } = new(
        "PDL2003",
        "A feature depends on a column of another row that is known later than the row",
        "The feature '{0}' depends on '{1}' of the row looked up, which is known only {3} after that row's event, when the row has long been visible: {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2003"),
        customTags: RuleTags.NoWayOut);

    public static DiagnosticDescriptor ThrowsByColumn { get; } = new(
        "PDL2004",
        "Whether a feature throws depends on what is not known",
        "Whether the feature '{0}' throws depends on '{1}', {3}: {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2004"),
        customTags: RuleTags.NoWayOut);

    public static DiagnosticDescriptor IncludeCurrentLate { get; } = new(
        "PDL2005",
        "The current row is included before its value is known",
        "'{0}' includes the current row, but its value rests on '{1}', {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2005"),
        customTags: RuleTags.NoWayOut);

    public static DiagnosticDescriptor DelayTooShort { get; } = new(
        "PDL2006",
        "A declared delay is too short",
        "The delay of '{0}' is {1}, but its value rests on '{2}', which is known only {3} after the event; a delay may only be longer",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2006"),
        customTags: RuleTags.NoWayOut);

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OwnLabel, OwnLateColumn, AsOfLateColumn, ThrowsByColumn, IncludeCurrentLate, DelayTooShort];
}
