using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL14xx: how labeling functions are declared.</summary>
internal static class LabelingDeclarationRules
{
    public static DiagnosticDescriptor LabelDoesNotFit { get; } = new(
        "PDL1401",
        "Labeling functions vote for a bool or an enum",
        "The labeling functions of '{0}' cannot vote for '{1}': use bool or an enum of 2 to 127 members",
        RuleCategories.Labeling,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1401"));

    public static DiagnosticDescriptor FunctionDoesNotFit { get; } = new(
        "PDL1402",
        "A labeling function does not fit",
        "The labeling function '{0}' does not fit: {1}",
        RuleCategories.Labeling,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1402"));

    public static DiagnosticDescriptor PreprocessDoesNotFit { get; } = new(
        "PDL1403",
        "A preprocessing method does not fit",
        "The preprocessing method '{0}' does not fit: {1}",
        RuleCategories.Labeling,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1403"));

    public static DiagnosticDescriptor TooFew { get; } = new(
        "PDL1404",
        "Too few labeling functions",
        "'{0}' has {1}: label models tell accuracies apart from three independent functions on",
        RuleCategories.Labeling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1404"));

    public static DiagnosticDescriptor ClassWithoutVotes { get; } = new(
        "PDL1405",
        "A class that no labeling function votes for",
        "No labeling function of '{0}' can vote for '{1}': no row will ever be labeled so",
        RuleCategories.Labeling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1405"));

    public static DiagnosticDescriptor SameBody { get; } = new(
        "PDL1406",
        "Two labeling functions are the same",
        "The labeling functions '{0}' and '{1}' have the same body: their votes always agree, and label models take them for two witnesses",
        RuleCategories.Labeling,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1406"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [LabelDoesNotFit, FunctionDoesNotFit, PreprocessDoesNotFit, TooFew, ClassWithoutVotes, SameBody];
}
