using Microsoft.CodeAnalysis.CodeFixes;
using PipelineDsl.CodeFixes;
using PipelineDsl.CodeFixes.FeatureCode;

namespace PipelineDsl.Analyzers.Tests.Harness;

/// <summary>The code fixes that are shipped, by rule.</summary>
internal static class CodeFixCatalog
{
    /// <summary>What the fix of a rule is called in an editor; null when the rule has none.</summary>
    public static string? TitleFor(string rule) =>
        All.FirstOrDefault(fix => fix.Provider.FixableDiagnosticIds.Contains(rule)).Title;

    private static IEnumerable<(CodeFixProvider Provider, string Title)> All =>
    [
        (new MakePartialCodeFix(), MakePartialCodeFix.Title),
        (new MakeNullableCodeFix(), MakeNullableCodeFix.Title),
        (new HoldBackRowCodeFix(), HoldBackRowCodeFix.Title),
        (new RemoveIncludeCurrentCodeFix(), RemoveIncludeCurrentCodeFix.Title),
        (new RemoveDelayCodeFix(), RemoveDelayCodeFix.Title),
        (new RemoveGapCodeFix(), RemoveGapCodeFix.Title),
        (new SayWhatItIsCodeFix(), SayWhatItIsCodeFix.Title),
        (new UseEventTimeCodeFix(), UseEventTimeCodeFix.Title),
        (new UseInvariantCultureCodeFix(), UseInvariantCultureCodeFix.Title),
        (new UseStableHashCodeFix(), UseStableHashCodeFix.Title),
        (new UseFeatureMathCodeFix(), UseFeatureMathCodeFix.Title),
        (new UseReadOnlySpanCodeFix(), UseReadOnlySpanCodeFix.Title),
    ];
}
