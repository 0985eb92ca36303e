using PipelineDsl.Packaging.Tests.Kit;

namespace PipelineDsl.Packaging.Tests;

/// <summary>The fixes in the package work from the command line, on a whole project at once.</summary>
public sealed class FormatTests(ConsumerWorkspace workspace) : IClassFixture<ConsumerWorkspace>
{
    private static readonly string[] s_rules = ["PDL1001", "PDL1008", "PDL3001", "PDL3006", "PDL3008", "PDL3010"];

    [Fact]
    public async Task Format_OfAProjectWithFindings_WritesTheFixes()
    {
        CommandResult before = await workspace.BuildAsync(Consumer.Unfixed);
        string[] found = [.. workspace.FindingsOf(before, Consumer.Unfixed).Select(RuleOf).Where(s_rules.Contains).Distinct().Order(StringComparer.Ordinal)];

        // A declaration that is wrong hides nothing of the code.
        Assert.Equal(s_rules, found);

        (await workspace.FormatAsync(Consumer.Unfixed, s_rules)).AssertSucceeded();

        foreach (string file in Consumer.Unfixed.Files.Select(file => Path.GetFileName(file)!))
        {
            Assert.Equal(Consumer.Read(Path.Combine("Fixed", file)), workspace.Read(Consumer.Unfixed, file), ignoreLineEndingDifferences: true);
        }

        CommandResult after = (await workspace.BuildAsync(Consumer.Unfixed)).AssertSucceeded();
        Assert.Empty(workspace.FindingsOf(after, Consumer.Unfixed));
    }

    // file(line,column): error ID: text
    private static string RuleOf(string finding) => finding.Split(": ") is [_, var severity, ..] ? severity[(severity.LastIndexOf(' ') + 1)..] : finding;
}
