using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL12xx: how models and splits are declared.</summary>
internal static class ModelRules
{
    public static DiagnosticDescriptor NotAPipeline { get; } = new(
        "PDL1201",
        "A model needs a pipeline",
        "'{0}' is no pipeline, so '{1}' has nothing to train on: put [Pipeline<...>] on it",
        RuleCategories.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1201"));

    public static DiagnosticDescriptor TrainerCount { get; } = new(
        "PDL1202",
        "A model needs one trainer",
        "'{0}' has {1}; put exactly one on it, such as [LogisticRegression] or [LightGbm]",
        RuleCategories.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1202"));

    public static DiagnosticDescriptor SplitMissing { get; } = new(
        "PDL1203",
        "A model needs a split",
        "'{0}' does not say how its rows are split: add [SplitByTime(Train = \"7d\", Test = \"7d\")], or [SplitRandom] for rows without a time",
        RuleCategories.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1203"));

    public static DiagnosticDescriptor LabelDoesNotFit { get; } = new(
        "PDL1204",
        "The label of a model is not supported",
        "'{0}' cannot be trained: {1}",
        RuleCategories.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1204"));

    public static DiagnosticDescriptor SplitDoesNotFit { get; } = new(
        "PDL1205",
        "A split does not fit",
        "The split of '{0}' does not fit: {1}",
        RuleCategories.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1205"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotAPipeline, TrainerCount, SplitMissing, LabelDoesNotFit, SplitDoesNotFit,
    ];
}
