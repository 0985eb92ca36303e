using PipelineDsl.Generators.Tests.Kit;
using PipelineDsl.Generators.Tests.Pipelines;

namespace PipelineDsl.Generators.Tests.Models;

/// <summary>Models: the whole road, and declarations with a mistake.</summary>
public class ModelTests
{
    private const string Pipeline = """
        namespace Shop;

        [Pipeline<Payment>]
        public sealed partial class P
        {
            [Feature, Standardize] static float Amount(in Payment p) => p.Amount;
            [Feature, Impute(ImputeBy.Mean)] static float? Limit(in Payment p, [AsOf("CardId")] Card? card) => card?.Limit;
            [Aggregate(Aggregates.Mean, "30d", Key = ["CardId"], Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;
        }
        """;

    [Theory]
    [InlineData("[Model<P>, Constant(0.5f), SplitByTime(Train = \"30d\", Validation = \"2d\", Test = \"5d\")] public sealed partial class M;", "True True 0.62 Constant0 7 True")]
    [InlineData("[Model<P>, Constant(-1f, \"a\", \"b\\\"\\n\", Scale = double.Epsilon), SplitByTime(Test = \"5d\", Gap = \"8d\")] public sealed partial class M;", "True True 0.50 Constant2 8 True")]
    [InlineData("[Model<P>] [Constant(0.5f)] [SplitByTime(Test = \"2d\", TestFrom = \"2024-01-30T12:00:00Z\")] internal partial class M { static int Mine => 1; }", "True True 0.62 Constant0 7 True")]
    [InlineData("[SplitByTime(Test = \"5d\"), Constant(0.5f), Model<P>] public sealed partial record M;", "True True 0.62 Constant0 7 True")]
    public void Model_WithoutMistake_GoesTheWholeRoad(string model, string expected)
    {
        using ScratchFolder scratch = new();
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, Pipeline, ModelSources.Trainer, ModelSources.Use, "namespace Shop;\n" + model);
        Assert.Empty(run.Findings);
        Assert.Equal(expected, run.Load().GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, [scratch.File("m")]));
    }

    [Fact]
    public void Model_NestedAndNamedByAKeyword_Compiles() => Assert.Empty(GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, Pipeline, ModelSources.Trainer, """
        namespace Shop;
        public partial class Outer { [Model<P>, Constant(1), SplitByTime(Test = "5d")] private sealed partial class @class { static @class Mine => Load(""); } }
        """).AssertCompiles().Findings);

    [Fact]
    public void Model_OverAWidePipeline_ScoresFromABufferOfTheThread()
    {
        using ScratchFolder scratch = new();
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, ModelSources.Trainer, ModelSources.Use, """
            namespace Shop;
            [Pipeline<Payment>] public sealed partial class P
            {
                [Feature, OneHot(MaxCategories = 3000)] static string? Country(in Payment p) => p.Country;
                [Feature, Impute(ImputeBy.Mean)] static float? Limit(in Payment p, [AsOf("CardId")] Card? card) => card?.Limit;
            }
            [Model<P>, Constant(0.5f), SplitByTime(Test = "5d")] public sealed partial class M;
            """);
        Assert.Equal("True True 0.62 Constant0 7 True", run.Load().GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, [scratch.File("m")]));
    }

    [Theory]
    [InlineData("PDL1202", "[Model<P>, SplitByTime(Test = \"5d\")] public sealed partial class M;")]
    [InlineData("PDL1202", "[Model<P>, Constant(1), Other, SplitByTime(Test = \"5d\")] public sealed partial class M;")]
    [InlineData("PDL1203", "[Model<P>, Constant(1)] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<P>, Constant(1), SplitByTime(Train = \"3d\")] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<P>, Constant(1), SplitByTime(Test = \"0d\")] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<P>, Constant(1), SplitByTime(Test = \"5d\", TestFrom = \"tomorrow\")] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<P>, Constant(1), SplitByTime(Test = \"5d\", TestFrom = \"2024-02-30\")] public sealed partial class M;")]
    [InlineData("PDL1007", "[Model<P>, Constant(1), SplitByTime(Test = \"5d\", Train = \"5m\")] public sealed partial class M;")]
    [InlineData("PDL1007", "[Model<P>, Constant(1), SplitByTime(Test = \"5 d\")] public sealed partial class M;")]
    [InlineData("PDL2204", "[Model<P>, Constant(1), SplitByTime(Test = \"5d\", Gap = \"6d\")] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<NoTime.P>, Constant(1), SplitRandom(Test = 0)] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<NoTime.P>, Constant(1), SplitRandom(Test = 1)] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<NoTime.P>, Constant(1), SplitRandom(Test = double.NaN)] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<NoTime.P>, Constant(1), SplitRandom(Validation = 0.8)] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<NoTime.P>, Constant(1), SplitRandom(Key = [\"Nothing\"])] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<P>, Constant(1), SplitByTime(Test = \"8d\"), SplitRandom] public sealed partial class M;")]
    [InlineData("PDL2202", "[Model<Labels>, Constant(1), SplitRandom] public sealed partial class M; [Pipeline<Payment>] public sealed partial class Labels { [Aggregate(Aggregates.Mean, \"7d\", Key = [])] static bool? Fraud(in Payment p) => p.IsFraud; }")]
    [InlineData("PDL1204", "[Model<NoLabel.P>, Constant(1), SplitByTime(Test = \"5d\")] public sealed partial class M;")]
    [InlineData("PDL1204", "[Model<NumberLabel.P>, Constant(1), SplitByTime(Test = \"5d\")] public sealed partial class M;")]
    [InlineData("PDL1205", "[Model<NoTime.P>, Constant(1), SplitByTime(Test = \"5d\")] public sealed partial class M;")]
    [InlineData("PDL1201", "[Model<NotAPipeline>, Constant(1), SplitByTime(Test = \"5d\")] public sealed partial class M; public sealed class NotAPipeline;")]
    [InlineData("PDL1001", "[Model<P>, Constant(1), SplitByTime(Test = \"5d\")] public sealed class M;")]
    [InlineData("PDL1001", "[Model<Q>, Constant(1), SplitByTime(Test = \"5d\")] public sealed partial class M; [Pipeline<Payment>] public sealed class Q { [Feature] static float A(in Payment p) => 1; }")]
    [InlineData("PDL1111", "[Model<Q>, Constant(1), SplitByTime(Test = \"5d\")] public sealed partial class M; [Pipeline<Payment>] public sealed partial class Q { [Feature] static string A(in Payment p) => \"\"; }")]
    public void Model_WithOneMistake_HasOneFindingAndCompiles(string id, string model)
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, Pipeline, ModelSources.Trainer, """
            namespace Shop;
            public sealed class OtherAttribute : TrainerAttribute
            {
                public override string Name => "";
                public override bool AcceptsMissing => true;
                public override Scorer Train(EncodedMatrix training, EncodedMatrix? validation, TrainingContext context) => throw new NotSupportedException();
            }
            public static partial class NoLabel
            {
                [FeatureSchema] public partial record Row { [EventTime] public DateTime At { get; init; } }
                [Pipeline<Row>] public sealed partial class P { [Feature] static float A(Row r) => 1; }
            }
            public static partial class NumberLabel
            {
                [FeatureSchema] public partial record Row { [EventTime] public DateTime At { get; init; } [Label] public float Price { get; init; } }
                [Pipeline<Row>] public sealed partial class P { [Feature] static float A(Row r) => 1; }
            }
            public static partial class NoTime
            {
                [FeatureSchema] public partial record Row { [Label] public bool Bad { get; init; } }
                [Pipeline<Row>] public sealed partial class P { [Feature] static float A(Row r) => 1; }
            }
            """, "namespace Shop;\n" + model).AssertCompiles();
        Assert.Equal([id], run.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void Members_OfADeclarationWithAnError_ThrowNamingTheRule()
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, Pipeline, ModelSources.Trainer, "namespace Shop;\n[Model<P>, Constant(1)] public sealed partial class M;");
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => run.Load().GetType("Shop.M")!.GetMethod("Load")!.Invoke(null, ["x"]));
        Assert.StartsWith("PDL1203", Assert.IsType<InvalidOperationException>(thrown.InnerException).Message, StringComparison.Ordinal);
    }
}
