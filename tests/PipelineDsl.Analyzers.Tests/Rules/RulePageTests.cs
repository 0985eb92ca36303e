using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Contract;
using PipelineDsl.Analyzers.Tests.Harness;
using PipelineDsl.Generators.Diagnostics;

namespace PipelineDsl.Analyzers.Tests.Rules;

/// <summary>Every rule has a page, and what the page shows is true.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Rules => [.. AllRules.Descriptors.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_SaysWhatTheRuleSays(string id)
    {
        DiagnosticDescriptor rule = Rule(id);
        RulePage page = Page(id);
        Assert.Equal(id, page.Id);
        Assert.Equal(rule.Title.ToString(CultureInfo.InvariantCulture), page.Title);
        Assert.Equal(rule.Category, page.Category);
        Assert.Equal(rule.DefaultSeverity.ToString(), page.Severity);
        Assert.EndsWith($"/analyzers/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal(rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable), page.Suppress.StartsWith("It cannot be suppressed", StringComparison.Ordinal));
        Assert.Equal(CodeFixCatalog.TitleFor(id) ?? "none", page.CodeFix);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task BadCode_GivesThatDiagnosticWhereItSays_AndNoOther(string id)
    {
        string code = Page(id).Bad;
        TestProject project = TestProject.Create([("Bad.cs", code)], ReferencesFor(id));
        ImmutableArray<Diagnostic> diagnostics = await project.AnalyzeAsync();
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.EndsWith("// " + id, code.Split('\n')[diagnostic.Location.GetLineSpan().StartLinePosition.Line], StringComparison.Ordinal);

        // One mistake shows one error.
        Assert.Empty(project.Errors);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task GoodCode_GivesNoDiagnostic(string id)
    {
        TestProject project = TestProject.Create([("Good.cs", Page(id).Good)]);
        Assert.Empty(await project.AnalyzeAsync());
        Assert.Empty(project.Errors);
    }

    [Fact]
    public void Pages_AreThoseOfTheRules() => Assert.Equal(
        AllRules.Descriptors.Select(rule => rule.Id).Append(RulePage.BuildWarning).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(RulePage.Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    // What is bad about a reference, no code shows.
    private static ImmutableArray<MetadataReference> ReferencesFor(string id) => id == RuntimeRules.RuntimeTooOld.Id ? OlderRuntime.References : TestReferences.All;

    private static DiagnosticDescriptor Rule(string id) => AllRules.Descriptors.Single(rule => rule.Id == id);

    private static RulePage Page(string id) => RulePage.Read(Path.Combine(RulePage.Folder, id + ".md"));
}
