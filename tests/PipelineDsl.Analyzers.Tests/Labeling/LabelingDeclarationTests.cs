using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Labeling;

/// <summary>PDL14xx: how labeling functions are declared.</summary>
public sealed class LabelingDeclarationTests
{
    private const string Row = """
        [FeatureSchema]
        public sealed partial record Comment
        {
            public required string Text { get; init; }
            [Label] public bool? IsSpam { get; init; }
        }

        public enum Spam { No, Yes, Maybe = 7, Perhaps = 7 }

        """;

    [Theory]
    [InlineData("[{|PDL1401:LabelingFunctions<Comment, int>|}]", "int", "null", "null", "null")]
    [InlineData("[{|PDL1401:LabelingFunctions<Comment, System.DateTime>|}]", "System.DateTime", "null", "null", "null")]
    [InlineData("[LabelingFunctions<Comment, bool>]", "bool", "true", "false", "null")]
    [InlineData("[LabelingFunctions<Comment, Spam>]", "Spam", "Spam.Yes", "Spam.No", "Spam.Perhaps")]
    public Task Labels_AreBoolOrEnum(string attribute, string label, string first, string second, string third) => VerifyAsync($$"""
        {{attribute}}
        public sealed partial class Rules
        {
            [LabelingFunction] static {{label}}? A(Comment c) => c.Text.Length > 3 ? {{first}} : null;
            [LabelingFunction] static {{label}}? B(Comment c) => c.Text.Length > 4 ? {{second}} : null;
            [LabelingFunction] static {{label}}? C(Comment c) => c.Text.Length > 5 ? {{third}} : null;
        }
        """, "PDL1401");

    [Theory]
    [InlineData("bool? {|PDL1402:A|}(Comment c) => null;")]
    [InlineData("static bool? {|PDL1402:A|}<T>(Comment c) => null;")]
    [InlineData("static int? {|PDL1402:A|}(Comment c) => null;")]
    [InlineData("static bool? {|PDL1402:A|}(Comment c, int more) => null;")]
    [InlineData("static bool? {|PDL1402:A|}(ref Comment c) => null;")]
    [InlineData("static bool? {|PDL1402:Vote|}(Comment c) => null;")]
    [InlineData("static bool? {|PDL1402:A|}([From(\"Nothing\")] int x) => null;")]
    [InlineData("static bool? {|PDL1402:A|}([From(nameof(Words))] long x) => null;")]
    [InlineData("static bool? A([From(nameof(Words))] int x) => null;")]
    [InlineData("static bool? A([From(nameof(Lower))] ReadOnlySpan<char> x, in Comment c) => null;")]
    [InlineData("static bool A(Comment c) => true;")]
    public Task Functions_TakeRowOrPreprocessedValues(string function) => VerifyAsync($$"""
        [LabelingFunctions<Comment, bool>]
        public sealed partial class Rules
        {
            [Preprocess] static int Words(Comment c) => c.Text.Length;
            [Preprocess] static ReadOnlySpan<char> Lower(in Comment c, TextBuffer text) => text.ToLowerInvariant(c.Text);
            [LabelingFunction] {{function}}
            [LabelingFunction] static bool? B(Comment c) => c.Text.Length > 3 ? true : null;
            [LabelingFunction] static bool? C(Comment c) => c.Text.Length > 4 ? false : null;
        }
        """, "PDL1402");

    [Theory]
    [InlineData("int {|PDL1403:P|}(Comment c) => 1;")]
    [InlineData("static void {|PDL1403:P|}(Comment c) { }")]
    [InlineData("static int {|PDL1403:P|}(string text) => 1;")]
    [InlineData("static int {|PDL1403:P|}(Comment c, TextBuffer one, TextBuffer two) => 1;")]
    [InlineData("static int {|PDL1403:Vote|}(Comment c) => 1;")]
    [InlineData("static int P(TextBuffer text, Comment c) => 1;")]
    public Task Preprocessing_TakesRowAndBuffer(string method) => VerifyAsync($$"""
        [LabelingFunctions<Comment, bool>]
        public sealed partial class Rules
        {
            [Preprocess] {{method}}
            [LabelingFunction] static bool? A(Comment c) => c.Text.Length > 2 ? true : null;
            [LabelingFunction] static bool? B(Comment c) => c.Text.Length > 3 ? true : null;
            [LabelingFunction] static bool? C(Comment c) => c.Text.Length > 4 ? false : null;
        }
        """, "PDL1403");

    [Theory]
    [InlineData("{|PDL1404:Rules|}", "")]
    [InlineData("Rules", "[LabelingFunction] static bool? C(Comment c) => c.Text.Length > 4 ? false : null;")]
    public Task FewerThanThree_AreTooFew(string name, string third) => VerifyAsync($$"""
        [LabelingFunctions<Comment, bool>]
        public sealed partial class {{name}}
        {
            [LabelingFunction] static bool? A(Comment c) => c.Text.Length > 2 ? true : null;
            [LabelingFunction] static bool? B(Comment c) => c.Text.Length > 3 ? false : null;
            {{third}}
        }
        """, "PDL1404");

    [Theory]
    [InlineData("{|PDL1405:Rules|}", "c.Text.Length > 4 ? true : null")]
    [InlineData("{|PDL1405:Rules|}", "c.Text.Length switch { 4 => true, 5 => null, _ => default }")]
    [InlineData("Rules", "c.Text.Length > 4")]
    [InlineData("Rules", "Helper(c)")]
    [InlineData("Rules", "c.Text.Length > 4 ? (bool?)false : throw new System.Exception()")]
    public Task ClassesWithoutVotes_ArePointedOut(string name, string body) => VerifyAsync($$"""
        [LabelingFunctions<Comment, bool>]
        public sealed partial class {{name}}
        {
            [LabelingFunction] static bool? A(Comment c) => c.Text.Length > 2 ? true : null;
            [LabelingFunction] static bool? B(Comment c) { if (c.Text.Length > 3) return true; return null; }
            [LabelingFunction] static bool? C(Comment c) => {{body}};
            static bool? Helper(Comment c) => null;
        }
        """, "PDL1405");

    [Theory]
    [InlineData("static bool? {|PDL1406:C|}(Comment c) => c.Text.Length > 2 ? true : null;")]
    [InlineData("static bool? {|PDL1406:C|}(Comment c) { return c.Text.Length /* the same */ > 2 ? true : null; }")]
    [InlineData("static bool? C(Comment c) => c.Text.Length > 3 ? true : null;")]
    public Task SameBodies_ArePointedOut(string function) => VerifyAsync($$"""
        [LabelingFunctions<Comment, bool>]
        public sealed partial class Rules
        {
            [LabelingFunction] static bool? A(Comment c) => c.Text.Length > 2 ? true : null;
            [LabelingFunction] static bool? B(Comment c) => c.Text.Length > 2 ? false : null;
            [LabelingFunction] {{function}}
        }
        """, "PDL1406");

    private static async Task VerifyAsync(string rules, string rule) => _ = await Verify.DiagnosticsAsync(Row + rules, rule);
}
