using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL26xx: values that are not used as what they are.</summary>
internal static class UsageRules
{
    public static DiagnosticDescriptor CodeAsNumber { get; } = new(
        "PDL2601",
        "A code is used as a number",
        "The feature '{0}' gives the model '{1}', {2}, as a number: say what it is with [OneHot] (a code) or [Numeric] (a quantity)",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL2601"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [CodeAsNumber];
}
