using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Labeling;

/// <summary>PDL2101 and PDL2102: labeling functions that read the label, or rest on what features rest on.</summary>
public sealed class LabelingFunctionTests
{
    private const string Row = """
        [FeatureSchema]
        public sealed partial record Comment
        {
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public required string Author { get; init; }
            public required string Text { get; init; }
            public required float Score { get; init; }
            [AvailableAfter("3d")] public bool? IsDeleted { get; init; }
            [Label] public bool? IsSpam { get; init; }
        }

        """;

    [Theory]
    [InlineData("static bool? Says(Comment c) => c.[|IsSpam|];")]
    [InlineData("static bool? Says(Comment c) => Helper([|c|]) ? true : null; static bool Helper(Comment x) => x.IsSpam == true;")]
    [InlineData("static bool? Says(Comment c) { _ = c.[|IsSpam|]!.Value; return c.IsDeleted; }")]
    [InlineData("static bool? Says(Comment c) => c.IsDeleted == true ? true : null;")]
    [InlineData("static bool? Says(Comment c) => c.Text.Contains(\"http\", StringComparison.Ordinal) ? true : null;")]
    [InlineData("static bool? Says(Comment c) { _ = c.IsSpam; return nameof(c.IsSpam).Length > 3 ? true : null; }")]
    public Task LabelingFunction_MayReadAllButTheLabel(string function) => VerifyAsync($$"""
        [LabelingFunctions<Comment, bool>]
        public sealed partial class Rules { [LabelingFunction] static bool? Kept(Comment c) => c.IsDeleted == false ? false : null; [LabelingFunction] static bool? Gone(Comment c) => c.IsDeleted; [LabelingFunction] {{function}} }
        """, "PDL2101");

    [Theory]
    [InlineData("c.Score > 3f", true)]
    [InlineData("c.Score > 3f && c.Text.Length > 100", true)]
    [InlineData("c.Score > 3f && c.IsDeleted == true", false)]
    [InlineData("c.Author == \"bot\"", false)]
    public async Task LabelingFunction_RestsOnColumnsOfFeaturesAlone_IsPointedOut(string condition, bool isReported)
    {
        ImmutableArray<Diagnostic> diagnostics = await VerifyAsync($$"""
            [LabelingFunctions<Comment, bool>]
            public sealed partial class Rules { [LabelingFunction] static bool? Kept(Comment c) => c.IsDeleted == false ? false : null; [LabelingFunction] static bool? Gone(Comment c) => c.IsDeleted; [LabelingFunction] static bool? {{(isReported ? "[|Says|]" : "Says")}}(Comment c) => {{condition}} ? true : null; }

            [FeatureSet<Comment>]
            public sealed partial class Texts { [Feature] static float Length(Comment c) => c.Text.Length; }

            [Pipeline<Comment>, Uses<Texts>]
            public sealed partial class SpamPipeline { [Feature] static float Score(Comment c) => c.Score; }
            """, "PDL2102");
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    [Fact]
    public async Task Message_NamesColumnsAndPipeline()
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync("""
            [LabelingFunctions<Comment, bool>]
            public sealed partial class Rules { [LabelingFunction] static bool? Kept(Comment c) => c.IsDeleted == false ? false : null; [LabelingFunction] static bool? Gone(Comment c) => c.IsDeleted; [LabelingFunction] static bool? [|Says|](Comment c) => c.Score > 3f ? true : null; }

            [Pipeline<Comment>]
            public sealed partial class SpamPipeline { [Feature] static float Score(Comment c) => c.Score; }
            """, "PDL2102"));
        Assert.Equal(
            "The labeling function 'Says' rests on 'Score' alone, and so do features of 'SpamPipeline': the model can learn the rule back instead of what it stands for",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Single(diagnostic.AdditionalLocations);
    }

    private static Task<ImmutableArray<Diagnostic>> VerifyAsync(string code, string rule) => Verify.DiagnosticsAsync(Row + code, rule);
}
