using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL3xxx: code that behaves differently in serving than in training, or from run to run.</summary>
internal static class SkewRules
{
    public static DiagnosticDescriptor Clock { get; } = new(
        "PDL3001",
        "Feature code reads the clock",
        "The {0} reads the clock through {1}, which says something else in serving than in training; use the row's event time{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3001"));

    public static DiagnosticDescriptor Randomness { get; } = new(
        "PDL3002",
        "Feature code draws random values",
        "The {0} draws a random value from {1}, so that the same row gives another value each time{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3002"));

    public static DiagnosticDescriptor MutableStatic { get; } = new(
        "PDL3003",
        "Feature code rests on static state",
        "The {0} rests on {1}, static state that may change between training and serving{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3003"));

    public static DiagnosticDescriptor Environment { get; } = new(
        "PDL3004",
        "Feature code asks the environment",
        "The {0} asks {1}, which answers differently on another machine or in another process{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3004"));

    public static DiagnosticDescriptor InputOutput { get; } = new(
        "PDL3005",
        "Feature code reads or writes outside",
        "The {0} goes outside the process with {1}; a feature may rest on its row alone{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3005"));

    public static DiagnosticDescriptor Culture { get; } = new(
        "PDL3006",
        "Feature code rests on the current culture",
        "The {0} rests on the current culture through {1}; say CultureInfo.InvariantCulture or StringComparison.Ordinal{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3006"));

    public static DiagnosticDescriptor TimeZone { get; } = new(
        "PDL3007",
        "Feature code rests on the local time zone",
        "The {0} rests on the local time zone or on the kind of a DateTime through {1}; times are UTC{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3007"));

    public static DiagnosticDescriptor HashCode { get; } = new(
        "PDL3008",
        "Feature code uses a hash code",
        "The {0} uses {1}, which is another number in each process; use FeatureHash{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3008"));

    public static DiagnosticDescriptor UnorderedEnumeration { get; } = new(
        "PDL3009",
        "Feature code rests on the order of an unordered collection",
        "The {0} rests on the order of an unordered collection: {1}{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3009"));

    public static DiagnosticDescriptor PlatformMath { get; } = new(
        "PDL3010",
        "Feature code calls a function of the platform's mathematics",
        "The {0} calls {1}, whose last bits differ between processors and systems; use FeatureMath{2}",
        RuleCategories.Skew,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL3010"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Clock, Randomness, MutableStatic, Environment, InputOutput,
        Culture, TimeZone, HashCode, UnorderedEnumeration, PlatformMath,
    ];
}
