using PipelineDsl.CodeFixes;

namespace PipelineDsl.Analyzers.Tests.CodeFixes;

public sealed class MakePartialCodeFixTests
{
    [Theory]
    [InlineData("public class {|PDL1001:Row|}", "public partial class Row")]
    [InlineData("public readonly record struct {|PDL1001:Row|}", "public readonly partial record struct Row")]
    [InlineData("public sealed record {|PDL1001:Row|}", "public sealed partial record Row")]
    [InlineData("struct {|PDL1001:Row|}", "partial struct Row")]
    [InlineData("// a comment\nclass {|PDL1001:Row|}", "// a comment\npartial class Row")]
    public Task NotPartial_IsMadePartial(string header, string expected) => FixTest<DeclarationAnalyzer, MakePartialCodeFix>.VerifyAsync(
        $"[FeatureSchema]\n{header} {{ public float X {{ get; init; }} }}",
        $"[FeatureSchema]\n{expected} {{ public float X {{ get; init; }} }}");

    [Fact]
    public Task TypeAround_IsMadePartial() => FixTest<DeclarationAnalyzer, MakePartialCodeFix>.VerifyAsync(
        """
        public static class {|PDL1002:Outer|}
        {
            [FeatureSchema]
            public partial class Row { public float X { get; init; } }
        }
        """,
        """
        public static partial class Outer
        {
            [FeatureSchema]
            public partial class Row { public float X { get; init; } }
        }
        """);

    [Fact]
    public Task SeveralTypes_AreAllMadePartial() => FixTest<DeclarationAnalyzer, MakePartialCodeFix>.VerifyAsync(
        """
        [FeatureSchema]
        public class {|PDL1001:First|} { public float X { get; init; } }

        [FeatureSchema]
        public class {|PDL1001:Second|} { public float X { get; init; } }
        """,
        """
        [FeatureSchema]
        public partial class First { public float X { get; init; } }

        [FeatureSchema]
        public partial class Second { public float X { get; init; } }
        """);
}
