using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL21xx: labeling functions that know too much.</summary>
internal static class LabelingRules
{
    public static DiagnosticDescriptor ReadsLabel { get; } = new(
        "PDL2101",
        "A labeling function depends on the label",
        "The labeling function '{0}' depends on '{1}', the label that it is to make: {2}",
        RuleCategories.Leakage,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2101"),
        customTags: RuleTags.NoWayOut);

    public static DiagnosticDescriptor LearnedBack { get; } = new(
        "PDL2102",
        "A labeling function rests on what the features rest on",
        "The labeling function '{0}' rests on {1} alone, and so do features of '{2}': the model can learn the rule back instead of what it stands for",
        RuleCategories.Leakage,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2102"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [ReadsLabel, LearnedBack];
}
