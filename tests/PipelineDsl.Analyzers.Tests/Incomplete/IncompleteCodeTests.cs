using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Analyzers.Tests.Fuzz;

namespace PipelineDsl.Analyzers.Tests.Incomplete;

/// <summary>Code as it is while someone types: generators and analyzers say what they can and never crash.</summary>
public sealed class IncompleteCodeTests(ITestOutputHelper output)
{
    private const int Few = 300;
    private const int Many = 5_000;

    [Fact]
    public Task Code_WithTokensMissing_CrashesNothing() => NothingCrashes(Few, output.WriteLine);

    [Fact(Explicit = true)]
    public Task Code_WithTokensMissing_FiveThousandTimes_CrashesNothing() => NothingCrashes(Many, Console.WriteLine);

    [Fact]
    public async Task Code_WithTokensInDisorder_CrashesNothing()
    {
        foreach (ValidSource source in RareSources.All)
        {
            string code = source.Files[0];
            SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
            for (int i = 1; i + 1 < tokens.Length; i += 1 + (tokens.Length / 10))
            {
                string text = code[..tokens[i].SpanStart] + tokens[i + 1].Text + " " + tokens[i].Text + code[tokens[i + 1].Span.End..];
                Assert.Empty(await TypedProject.FindCrashesAsync([text], TestContext.Current.CancellationToken));
            }
        }
    }

    [Fact]
    public void Sources_AreValidBeforeTokensAreMissing()
    {
        string[] errors = [.. ValidSources.Unproven.SelectMany(source => TypedProject.Errors(source.Files, TestContext.Current.CancellationToken).Take(1).Select(error => $"{source}: {error}"))];
        Assert.True(errors.Length == 0, string.Join("\n", errors));
    }

    private static async Task NothingCrashes(int count, Action<string> write)
    {
        var watch = Stopwatch.StartNew();
        var crashes = new List<string>();
        int first = (int)(FuzzRun.Seed - 1) * Many;
        for (int i = 0; i < count; i++)
        {
            var mutant = Mutant.Create(first + i);
            IReadOnlyList<string> found = await TypedProject.FindCrashesAsync([mutant.Text, .. mutant.Source.Files[1..]], TestContext.Current.CancellationToken);
            if (found.Count > 0) crashes.Add($"number {mutant.Index}, {mutant.Source} without {mutant.What}:\n{string.Join('\n', found)}\n{mutant.Text}");
            if ((i + 1) % 250 == 0) write(string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {count} in {watch.Elapsed.TotalSeconds:0} s: {crashes.Count} crashes"));
        }

        Assert.True(crashes.Count == 0, $"{crashes.Count} crashes of {count}\n" + string.Join("\n\n", crashes.OrderBy(crash => crash.Length).Take(5)));
    }
}
