using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL22xx: splits that let the test into the training.</summary>
internal static class SplitRules
{
    public static DiagnosticDescriptor RandomOverTime { get; } = new(
        "PDL2201",
        "Rows with an event time are split by chance",
        "The split of '{0}' is by chance, but its rows have an event time, '{1}': it is trained on rows that come after those it is tested on; use [SplitByTime]",
        RuleCategories.Leakage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2201"));

    public static DiagnosticDescriptor LabelAggregates { get; } = new(
        "PDL2202",
        "Labels are aggregated across a split that is not by time",
        "'{0}' is split by chance, but its features aggregate the label in {1}: the labels of test rows get into features of training rows; use [SplitByTime]",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2202"),
        customTags: RuleTags.NoWayOut);

    public static DiagnosticDescriptor EntitiesOnBothSides { get; } = new(
        "PDL2203",
        "Rows of one entity are on both sides of a split",
        "'{0}' is split row by row, but its features group rows by '{1}' in {2}: rows of one '{1}' are on both sides; keep them together with Key = [nameof({3}.{1})]",
        RuleCategories.Leakage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2203"));

    public static DiagnosticDescriptor GapTooShort { get; } = new(
        "PDL2204",
        "A declared gap is too short",
        "The gap of '{0}' is {1}, but the label '{2}' is known only {3} after the event; a gap may only be longer",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2204"),
        customTags: RuleTags.NoWayOut);

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [RandomOverTime, LabelAggregates, EntitiesOnBothSides, GapTooShort];
}
