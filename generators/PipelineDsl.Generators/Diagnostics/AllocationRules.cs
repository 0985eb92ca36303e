using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL4xxx: code of the hot path that makes garbage.</summary>
internal static class AllocationRules
{
    public static DiagnosticDescriptor Boxing { get; } = new(
        "PDL4001",
        "Feature code boxes a value",
        "The {0} boxes a value for every row: {1}{2}",
        RuleCategories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL4001"));

    public static DiagnosticDescriptor Delegate { get; } = new(
        "PDL4002",
        "Feature code makes a delegate",
        "The {0} makes a delegate for every row: {1}{2}",
        RuleCategories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL4002"));

    public static DiagnosticDescriptor Linq { get; } = new(
        "PDL4003",
        "Feature code uses LINQ",
        "The {0} makes garbage for every row with the LINQ method {1}; write a loop{2}",
        RuleCategories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL4003"));

    public static DiagnosticDescriptor Text { get; } = new(
        "PDL4004",
        "Feature code builds text",
        "The {0} builds text for every row: {1}{2}",
        RuleCategories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL4004"));

    public static DiagnosticDescriptor Creation { get; } = new(
        "PDL4005",
        "Feature code makes an object",
        "The {0} makes an object for every row: {1}{2}",
        RuleCategories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL4005"));

    public static DiagnosticDescriptor Enumerator { get; } = new(
        "PDL4006",
        "Feature code goes through a collection by an enumerator object",
        "The {0} makes an enumerator for every row: {1}{2}",
        RuleCategories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL4006"));

    public static DiagnosticDescriptor ParamsArray { get; } = new(
        "PDL4007",
        "Feature code makes a params array",
        "The {0} makes an array for every row: {1}{2}",
        RuleCategories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL4007"));

    public static DiagnosticDescriptor StateMachine { get; } = new(
        "PDL4008",
        "Feature code runs an iterator or asynchronous method",
        "The {0} makes a state machine for every row: {1}{2}",
        RuleCategories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL4008"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Boxing, Delegate, Linq, Text,
        Creation, Enumerator, ParamsArray, StateMachine,
    ];
}
