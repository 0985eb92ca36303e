using PipelineDsl.Generators.Tests.Kit;
using PipelineDsl.Generators.Tests.Models;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>What is generated, one idea each. The schemas of the rows have snapshots of their own.</summary>
public class PipelineSnapshotTests
{
    [Fact]
    public void Pipeline_OfOneFeature() => Verify("PipelineOfOneFeature", "[Feature] static float Amount(in Payment p) => p.Amount;");

    [Fact]
    public void Pipeline_OfATuple() => Verify("PipelineOfATuple", "[Feature] static (float Log, bool IsNight) Amount(Payment p) => (FeatureMath.Log1p(p.Amount), p.IsNight);");

    [Fact]
    public void Pipeline_WithAChainOfEncoders() => Verify("PipelineWithAChain", "[Feature, Impute(ImputeBy.Median), Log1p, Standardize] static float? Refunded(in Payment p) => p.Amount > 3 ? p.Amount : null;");

    [Fact]
    public void Pipeline_WithSlots() => Verify("PipelineWithSlots", """
        [Feature, OneHot(MaxCategories = 3)] static string? Country(in Payment p) => p.Country;
        [Feature, OneHot] static DayOfWeek? Day(in Payment p) => p.At.DayOfWeek;
        [Feature, Impute(ImputeBy.Mean), Discretize(4)] static decimal Amount(in Payment p) => (decimal)p.Amount;
        """);

    [Fact]
    public void Pipeline_WithColumnsAndACross() => Verify("PipelineWithColumnsAndACross", """
        [Columns(ColumnKind.Numeric), Standardize] static partial void Plain();
        [Feature, OneHot(MaxCategories = 2)] static string? Country(in Payment p) => p.Country;
        [Feature, OneHot(MaxCategories = 7)] static DayOfWeek Day(in Payment p) => p.At.DayOfWeek;
        [Cross(nameof(Country), nameof(Day)), OneHot(MaxCategories = 3)] static partial void CountryDay();
        """);

    [Fact]
    public void Pipeline_WithAnEncoderThatLearnsFromLabels() => Verify("PipelineThatLearnsFromLabels", """
        [Feature, Means, Standardize] static string? Country(in Payment p) => p.Country;
        [Feature] static float Amount(in Payment p) => p.Amount;
        private sealed class MeansAttribute : SupervisedEncoderAttribute<Sums, Means> { public override Sums CreateAccumulator() => new(); }
        private sealed class Sums : IEncoderAccumulator<Sums, Means>, ISupervisedCategoryAccumulator
        {
            public void Add(Category value, double label) { }
            public void Merge(Sums other) { }
            public Means Fit() => default;
        }
        private readonly struct Means : IFittedEncoder<Means>, ICategoryEncoder
        {
            public double Apply(Category value) => 0;
            public void Save(StateWriter writer) { }
            public static Means Load(StateReader reader) => default;
        }
        """);

    [Fact]
    public void Pipeline_WithAnAggregate() => Verify("PipelineWithAnAggregate", """
        [Aggregate(Aggregates.Count | Aggregates.Sum | Aggregates.Mean, "1d", "7d", Key = [nameof(Payment.CardId)], IncludeCurrent = true, Empty = 0), Standardize]
        static float? Spend(in Payment p) => p.Amount > 0 ? p.Amount : null;
        """);

    [Fact]
    public void Pipeline_WithNullableAndCompositeKeys() => Verify("PipelineWithKeys", """
        [Aggregate(Aggregates.Count, "1h", Key = [nameof(Payment.TerminalId)])] static bool Visits(in Payment p) => true;
        [Aggregate(Aggregates.Mean, "1h", Key = [nameof(Payment.CardId), nameof(Payment.Country)])] static int Digits(in Payment p) => (int)p.Amount;
        [Aggregate(Aggregates.Sum, "1h", Key = [])] static int All(in Payment p) => 1;
        """);

    [Fact]
    public void Pipeline_WithALabelThatComesLate() => Verify("PipelineWithALateLabel", """
        [Aggregate(Aggregates.Mean, "30d", Key = [nameof(Payment.CardId)], Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;
        [Aggregate(Aggregates.Count, "1d", Key = [nameof(Payment.CardId)])] static bool Visits(in Payment p) => true;
        """);

    [Fact]
    public void Pipeline_WithALookUp() => Verify("PipelineWithALookUp", """
        [Feature] static float? Limit(in Payment p, [AsOf(nameof(Payment.CardId))] Card? card) => card?.Limit;
        [Feature] static bool IsNew([AsOf] Card? card) => card is null;
        """);

    [Fact]
    public void Pipeline_WithFeaturesOfFeatures() => Verify("PipelineWithFeaturesOfFeatures", """
        [Feature] static float Last(in Payment p, [From(nameof(Middle))] float middle, [From("Pair_B")] int b) => p.Amount / middle + b;
        [Feature] static float Middle([From(nameof(First))] float first, [From(nameof(Spend), Aggregates.Mean, "7d")] float? mean) => first / (mean ?? 1);
        [Feature] static float First(in Payment p) => p.Amount;
        [Feature] static (int A, int B) Pair(in Payment p) => (1, 2);
        [Aggregate(Aggregates.Mean, "7d", Key = [nameof(Payment.CardId)])] static float Spend(in Payment p) => p.Amount;
        """);

    [Fact]
    public void Pipeline_WithoutAKeyedRow() => Snapshot.Verify("PipelineOfAPlainRow", WithoutSchemas(GeneratorHarness.Run("""
        [FeatureSchema] public partial class Flower { public float Length { get; set; } public string? Kind { get; set; } }
        public static partial class Garden
        {
            [Pipeline<Flower>] internal sealed partial class @class { [Feature, MinMax] static float @float(Flower f) => f.Length; }
        }
        """)));

    [Fact]
    public void Pipeline_WithAnError()
    {
        GeneratorRun run = Run("[Feature] static string Country(in Payment p) => p.Country ?? \"\"; [Feature] static float Amount(in Payment p) => p.Amount;");
        Assert.Equal(["PDL1111"], run.Findings.Select(finding => finding.Id));
        Snapshot.Verify("PipelineWithAnError", WithoutSchemas(run));
    }

    [Fact]
    public void FeatureSet_OfAFeatureAndAnAggregate() => Snapshot.Verify("FeatureSetAlone", WithoutSchemas(GeneratorHarness.Run(PipelineSources.Payment, SetOfCards)));

    [Fact]
    public void Pipeline_ThatUsesASet() => Snapshot.Verify("PipelineThatUsesASet", WithoutSchemas(GeneratorHarness.Run(PipelineSources.Payment, SetOfCards, """
        namespace Shop;
        [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }
        """), "CardFeatures"));

    [Fact]
    public void Pipeline_ThatReadsFromASet() => Snapshot.Verify("PipelineThatReadsFromASet", WithoutSchemas(GeneratorHarness.Run(PipelineSources.Payment, SetOfCards, """
        namespace Shop;
        [Pipeline<Payment>] public sealed partial class P { [Feature] static float Ratio(in Payment p, [From<CardFeatures>("Spend", Aggregates.Mean, "7d")] float? mean) => p.Amount / (mean ?? p.Amount); }
        """), "CardFeatures"));

    [Fact]
    public void Model_WithASplit() => Snapshot.Verify("ModelWithASplit", WithoutSchemas(GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, ModelSources.Trainer, """
        namespace Shop;
        [Pipeline<Payment>] public sealed partial class P { [Feature] static float? Limit(in Payment p, [AsOf("CardId")] Card? card) => card?.Limit; }
        [Model<P>, Constant(0.5f, "a note", Scale = 2), SplitByTime(Train = "30d", Validation = "2d", Test = "7d", TestFrom = "2024-03-01")] public sealed partial class M;
        """), ".P.Pipeline"));

    [Fact]
    public void Model_SplitByChance() => Snapshot.Verify("ModelSplitByChance", WithoutSchemas(GeneratorHarness.Run(ModelSources.Trainer, """
        namespace Shop;
        [FeatureSchema] public sealed partial record Patient { [EntityKey] public required string Ward { get; init; } public float Size { get; init; } [Label] public bool? IsIll { get; init; } }
        [Pipeline<Patient>] public sealed partial class P { [Feature] static float Size(Patient p) => p.Size; }
        [Model<P>, Constant(1), SplitRandom(Validation = 0.1, Test = 0.25, Seed = 7, Key = [nameof(Patient.Ward)])] public sealed partial class M;
        """), ".P.Pipeline"));

    [Fact]
    public void Pipeline_WithAssumptions() => Snapshot.Verify("PipelineWithAssumptions", WithoutSchemas(GeneratorHarness.Run(PipelineSources.Payment, """
        namespace Shop;
        [FeatureSet<Payment>] public sealed partial class Late { [Feature, AssumeAvailable("IsFraud", Because = "none")] static float A(in Payment p) => p.Amount; }
        [Pipeline<Payment>, Uses<Late>]
        public sealed partial class P
        {
            [Feature, AssumeAvailable("Amount", Because = "it is \"known\""), AssumeAvailable("Country")] static float B(in Payment p) => p.Amount;
        }
        """), "Late"));

    [Fact]
    public void Model_WithAnError() => Snapshot.Verify("ModelWithAnError", WithoutSchemas(GeneratorHarness.Run(PipelineSources.Payment, """
        namespace Shop;
        [Pipeline<Payment>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }
        [Model<P>, SplitByTime(Test = "7d")] public sealed partial class M;
        """), ".P.Pipeline"));

    private const string SetOfCards = """
        namespace Shop;
        [FeatureSet<Payment>]
        public sealed partial class CardFeatures
        {
            [Aggregate(Aggregates.Mean, "7d", Key = [nameof(Payment.CardId)]), Impute(ImputeBy.Mean), Standardize] static float Spend(in Payment p) => p.Amount;
            [Feature] static bool IsNight(in Payment p) => p.IsNight;
        }
        """;

    private static void Verify(string name, string members) => Snapshot.Verify(name, WithoutSchemas(Run(members)));

    private static GeneratorRun Run(string members) => GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, PipelineSources.Pipeline(members));

    private static SortedDictionary<string, string> WithoutSchemas(GeneratorRun run, string other = "\0")
    {
        SortedDictionary<string, string> outputs = new(StringComparer.Ordinal);
        foreach ((string name, string text) in run.AssertCompiles().Outputs)
        {
            if (!name.EndsWith(".Schema.g.cs", StringComparison.Ordinal) && !name.Contains(other, StringComparison.Ordinal)) outputs.Add(name, text);
        }

        return outputs;
    }
}
