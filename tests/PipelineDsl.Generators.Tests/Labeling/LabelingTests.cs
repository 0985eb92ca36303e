using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Labeling;

/// <summary>What is generated for labeling functions, and what an edit makes it compute again.</summary>
public class LabelingTests
{
    private const string Row = """
        namespace Shop;

        [FeatureSchema]
        public sealed partial record Comment
        {
            public required string Text { get; init; }
            [Label] public Verdict? Verdict { get; init; }
        }

        public enum Verdict { Spam = 5, @new = -2, Also = 5, Ham = 3 }
        """;

    private const string Rules = """
        namespace Shop;

        [LabelingFunctions<Comment, Verdict>]
        public sealed partial class Rules
        {
            [Preprocess] static ReadOnlySpan<char> Lower(in Comment c, TextBuffer text) => text.ToLowerInvariant(c.Text);
            [Preprocess] static int Length(Comment c) => c.Text.Length;
            [LabelingFunction] static Verdict? Link([From(nameof(Lower))] ReadOnlySpan<char> lower) => lower.IndexOf("http") >= 0 ? Verdict.Spam : null;
            [LabelingFunction] static Verdict? @short(Comment c, [From(nameof(Length))] int length) => length < 15 ? Verdict.Ham : null;
            [LabelingFunction] static Verdict Always(in Comment votes) => Verdict.@new;
        }
        """;

    [Fact]
    public void Functions_AreFused() => Snapshot.Verify(
        "LabelingFunctions",
        GeneratorHarness.Run(Row, Rules).AssertCompiles().Outputs.Where(output => output.Key.EndsWith("Labeling.g.cs", StringComparison.Ordinal)).ToDictionary());

    [Fact]
    public void Members_OfADeclarationWithErrors_ThrowTheRule()
    {
        GeneratorRun run = GeneratorHarness.Run(Row, Rules.Replace("(Comment c, [From(nameof(Length))] int length)", "(Comment c, int length)", StringComparison.Ordinal));
        string text = run.Result.GeneratedTrees.Single(tree => tree.FilePath.EndsWith("Labeling.g.cs", StringComparison.Ordinal)).ToString();
        Assert.Contains("PDL1402: the declaration of Shop.Rules has an error", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("< 15", "< 16", false)]
    [InlineData("text.ToLowerInvariant(c.Text)", "text.ToUpperInvariant(c.Text)", false)]
    [InlineData("[LabelingFunction] static Verdict Always", "static Verdict Always", true)]
    [InlineData("int length)", "int size, Comment other)", true)]
    public void Edit_OfABody_RecomputesNothing(string from, string to, bool isChanged)
    {
        CSharpCompilation before = GeneratorHarness.Compile(Row, Rules);
        CSharpCompilation after = IncrementalRuns.Edit(before, 1, Rules.Replace(from, to, StringComparison.Ordinal));
        IncrementalStepRunReason[] reasons = [.. IncrementalRuns.Reasons(before, after)[TrackingNames.FileOf(TrackingNames.Labeling)]];
        Assert.NotEmpty(reasons);
        Assert.Equal(isChanged, reasons.Any(reason => !IncrementalRuns.IsReused(reason)));
    }
}
