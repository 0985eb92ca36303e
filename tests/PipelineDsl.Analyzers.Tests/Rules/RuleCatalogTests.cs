using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Analyzers.Tests.Harness;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.Analyzers.Tests.Rules;

/// <summary>Ids, release-tracking files and analyzers belong together.</summary>
public sealed class RuleCatalogTests
{
    [Fact]
    public void Ids_AreUniqueAndInOrder()
    {
        string[] ids = [.. AllRules.Descriptors.Select(rule => rule.Id)];
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Rules_AreOfTheirRange() => Assert.All(AllRules.Descriptors, rule => Assert.StartsWith(
        rule.Category switch
        {
            "PipelineDsl.Schema" => "PDL10",
            "PipelineDsl.Pipeline" => "PDL11",
            "PipelineDsl.Model" => "PDL12",
            "PipelineDsl.Runtime" => "PDL13",
            "PipelineDsl.Labeling" => "PDL14",
            "PipelineDsl.Leakage" => "PDL2",
            "PipelineDsl.Usage" => "PDL26",
            "PipelineDsl.Skew" => "PDL3",
            "PipelineDsl.Allocation" => "PDL4",
            _ => "no range is known for the category " + rule.Category,
        },
        rule.Id,
        StringComparison.Ordinal));

    [Fact]
    public void Rules_AreReportedByExactlyOneAnalyzer()
    {
        IEnumerable<string> supported = typeof(DeclarationAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Select(rule => rule.Id);
        Assert.Equal(AllRules.Descriptors.Select(rule => rule.Id), supported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReleaseFiles_ListEveryRuleOnce()
    {
        ImmutableArray<string> entries =
        [
            .. Directory.EnumerateFiles(Repository.Root, "AnalyzerReleases.*.md", SearchOption.AllDirectories)
                .Where(path => !path.Contains("artifacts", StringComparison.Ordinal))
                .SelectMany(File.ReadAllLines)
                .Where(line => line.StartsWith("PDL", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        IEnumerable<string> expected = AllRules.Descriptors
            .Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(CultureInfo.InvariantCulture)}");
        Assert.Equal(expected, entries);
    }

    [Fact]
    public void LeakageErrors_CannotBeConfigured() => Assert.All(
        AllRules.Descriptors.Where(rule => rule.Category == "PipelineDsl.Leakage"),
        rule => Assert.Equal(rule.DefaultSeverity == DiagnosticSeverity.Error, rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    [Fact]
    public void Messages_AreOneSentenceWithoutAFullStop() => Assert.All(AllRules.Descriptors, rule =>
    {
        string message = rule.MessageFormat.ToString(CultureInfo.InvariantCulture);
        Assert.False(message.EndsWith('.'), message);
        Assert.DoesNotContain("\n", message, StringComparison.Ordinal);
    });
}
