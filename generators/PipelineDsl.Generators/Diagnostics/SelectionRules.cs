using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL23xx: evaluation data that steers what is trained.</summary>
internal static class SelectionRules
{
    public static DiagnosticDescriptor EvaluationChooses { get; } = new(
        "PDL2301",
        "Evaluation data steers a choice",
        "This choice rests on '{0}', a result on evaluation rows, and makes every later result on them too good; choose on split.Validation",
        RuleCategories.Leakage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2301"));

    public static DiagnosticDescriptor EvaluatedAgain { get; } = new(
        "PDL2302",
        "Evaluation data is read again after it has steered a choice",
        "'{0}' is read again after a choice rested on it: what it reports is too good; choose on split.Validation and report on '{0}'",
        RuleCategories.Leakage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2302"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [EvaluationChooses, EvaluatedAgain];
}
