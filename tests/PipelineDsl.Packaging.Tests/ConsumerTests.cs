using System.Globalization;
using System.Text.RegularExpressions;
using PipelineDsl.Packaging.Tests.Kit;

namespace PipelineDsl.Packaging.Tests;

/// <summary>What people see who reference the packages.</summary>
public sealed partial class ConsumerTests(ConsumerWorkspace workspace) : IClassFixture<ConsumerWorkspace>
{
    private const string AnalyzersOff = "warning PDL0001: ";

    [Fact]
    public async Task Program_ThatReferencesOnlyTheMLPackage_BuildsWithoutWarningAndScores()
    {
        CommandResult build = (await workspace.BuildAsync(Consumer.Trains)).AssertSucceeded();
        Assert.Empty(workspace.FindingsOf(build, Consumer.Trains));

        // The native library of LightGBM comes along, through two packages.
        string[] files = Directory.GetFiles(workspace.OutputOf(Consumer.Trains), "*lib_lightgbm*", SearchOption.AllDirectories);
        Assert.Contains(files, path => Path.GetFileName(Path.GetDirectoryName(path)) == "native");

        CommandResult run = (await workspace.RunAsync(Consumer.Trains)).AssertSucceeded();
        Match line = ScoreLine().Match(run.Output);
        Assert.True(line.Success, run.Output);
        Assert.InRange(Number("auc"), 0.7, 1);
        Assert.InRange(Number("score"), 0.001, 0.999);
        Assert.Equal(line.Groups["score"].Value, line.Groups["before"].Value);

        double Number(string name) => double.Parse(line.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Program_WithAFeatureThatReadsItsLabel_FailsAtTheExactPlace()
    {
        CommandResult build = await workspace.BuildAsync(Consumer.Leaks);

        Assert.NotEqual(0, build.ExitCode);
        string[] lines = Consumer.Read("Leak.cs").Split('\n');
        int line = Array.FindIndex(lines, text => text.Contains("v.Bought", StringComparison.Ordinal));
        int column = lines[line].IndexOf("Bought", StringComparison.Ordinal);
        string finding = Assert.Single(workspace.FindingsOf(build, Consumer.Leaks));
        Assert.StartsWith($"Leak.cs({line + 1},{column + 1}): error PDL2001: ", finding, StringComparison.Ordinal);
        Assert.Contains("'Outcome'", finding, StringComparison.Ordinal);
        Assert.Contains("'Bought'", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_BuiltWithoutAnalyzers_IsWarned()
    {
        CommandResult build = (await workspace.BuildAsync(Consumer.Unchecked)).AssertSucceeded();

        Assert.Contains(AnalyzersOff, Assert.Single(workspace.FindingsOf(build, Consumer.Unchecked)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Library_ThatReferencesOnlyTheCsvPackage_GetsTheGenerator()
    {
        CommandResult build = (await workspace.BuildAsync(Consumer.ReadsCsv)).AssertSucceeded();

        Assert.Empty(workspace.FindingsOf(build, Consumer.ReadsCsv));
    }

    [Fact]
    public async Task Library_ThatReferencesTheCoreAndBuildsWithoutAnalyzers_IsWarned()
    {
        CommandResult build = (await workspace.BuildAsync(Consumer.UsesCore)).AssertSucceeded();

        Assert.Contains(AnalyzersOff, Assert.Single(workspace.FindingsOf(build, Consumer.UsesCore)), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^AUC (?<auc>[\d.]+) on \d+ rows, score (?<score>[\d.]+), before saving (?<before>[\d.]+)\r?$", RegexOptions.Multiline)]
    private static partial Regex ScoreLine();
}
