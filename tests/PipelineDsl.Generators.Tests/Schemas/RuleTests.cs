using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Schemas;

/// <summary>Ids, families, links and release files hold together.</summary>
public partial class RuleTests
{
    [Fact]
    public void Rules_OfAllFamilies_AreListedOnceById()
    {
        string[] declared = [.. typeof(AllRules).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(AllRules).Namespace)
            .SelectMany(family => family.GetProperties())
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => ((DiagnosticDescriptor)property.GetValue(null)!).Id)];

        string[] listed = [.. AllRules.Descriptors.Select(rule => rule.Id)];

        Assert.Equal(declared.Order(StringComparer.Ordinal), listed);
        Assert.Equal(listed.Distinct(), listed);
    }

    [Fact]
    public void Rules_InReleaseFiles_AreThoseOfTheCode()
    {
        string folder = Path.Combine(Repository.Root, "generators", "PipelineDsl.Generators");
        IEnumerable<string> released = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(folder, file)))
            .Where(line => ReleaseLine().IsMatch(line));

        Assert.Equal(
            AllRules.Descriptors.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title.ToString(CultureInfo.InvariantCulture)}"),
            released.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rule_Always_LinksToItsPage() => Assert.All(
        AllRules.Descriptors,
        rule => Assert.Equal($"https://github.com/pipelinedsl/pipelinedsl/blob/main/analyzers/rules/{rule.Id}.md", rule.HelpLinkUri));

    [GeneratedRegex(@"^PDL\d{4} \|")]
    private static partial Regex ReleaseLine();
}
