using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests;

/// <summary>How the declaration rules reach the user; what each rule says is shown by its page.</summary>
public sealed class DeclarationAnalyzerTests
{
    private const string Everything = """
        using PipelineDsl.ML;

        [FeatureSchema]
        public sealed partial class Card
        {
            [EventTime] public DateTime Since { get; init; }
            [EntityKey] public long Id { get; init; }
            public float Limit { get; init; }
        }

        [FeatureSet<Payment>]
        public sealed partial class CardFeatures
        {
            [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", IncludeCurrent = true)] static float Spend(in Payment p) => p.Amount;
            [Aggregate(Aggregates.Mean, "30d", Empty = 0)] static bool? CardFraud(in Payment p) => p.IsFraud;
            [Feature, OneHot(MaxCategories = 60)] static string? Country(in Payment p) => p.Country;
        }

        [Pipeline<Payment>, Uses<CardFeatures>]
        public sealed partial class FraudPipeline
        {
            [Feature, Impute(ImputeBy.Median), Standardize] static (float Log, float Cents) Amount(in Payment p) => (FeatureMath.Log(p.Amount), p.Amount % 1f);
            [Feature] static bool IsNight(in Payment p) => p.At.Hour <= 6;
            [Feature] static float? CreditLimit(in Payment p, [AsOf(nameof(Payment.CardId))] Card? card) => card?.Limit;
            [Feature] static float Ratio(in Payment p, [From<CardFeatures>("Spend", Aggregates.Mean, "7d")] float? mean) => p.Amount / (mean ?? p.Amount);
        }

        [Model<FraudPipeline>, LogisticRegression, SplitByTime(Train = "7d", Validation = "2d", Test = "7d")]
        public sealed partial class FraudModel;
        """;

    [Fact]
    public Task Declarations_WithTheirGeneratedParts_AreClean() =>
        Verify.DiagnosticsAsync(Everything, "PDL1001", references: null, ("Schema.cs", FeatureCode.Schema));

    [Fact]
    public async Task Declarations_BeforeGenerationAndAfter_HaveTheSameErrors()
    {
        string broken = Everything
            .Replace("\"7d\", IncludeCurrent", "\"7m\", IncludeCurrent", StringComparison.Ordinal)
            .Replace("Card? card) => card?.Limit", "float card) => card", StringComparison.Ordinal);
        TestProject project = TestProject.Create([("Test.cs", broken), ("Schema.cs", FeatureCode.Schema)]);
        string[] after = [.. (await project.AnalyzeAsync()).Select(Markup.Line)];
        string[] before = [.. (await project.WithoutGeneratedParts().AnalyzeAsync()).Select(Markup.Line)];
        Assert.NotEmpty(after);
        Assert.Equal(before, after);
    }

    [Fact]
    public Task TypesAroundADeclaration_AreToldApart() => Verify.DiagnosticsAsync("""
        public static class {|PDL1002:Outer|}
        {
            public static partial class Middle
            {
                [FeatureSchema] public partial class Row { public float X { get; init; } }
                [FeatureSchema] public class {|PDL1001:Other|} { public float X { get; init; } }
            }
        }
        """, "PDL1002");

    [Theory]
    [InlineData("#pragma warning disable PDL2001\n[Feature] static float Value(in Payment p) => p.[|IsFraud|] == true ? 1f : 0f;\n#pragma warning restore PDL2001")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"\", \"PDL2001\")] [Feature] static float Value(in Payment p) => p.[|IsFraud|] == true ? 1f : 0f;")]
    public Task LeakageErrors_CannotBeSuppressed(string member) =>
        Verify.DiagnosticsAsync(FeatureCode.Pipeline(member), "PDL2001", references: null, ("Schema.cs", FeatureCode.Schema));

    [Fact]
    public async Task ProjectWithoutTheLibrary_IsLeftAlone()
    {
        TestProject project = TestProject.Create([("Test.cs", "public class FeatureSchemaAttribute : System.Attribute; [FeatureSchema] public class Row;")], TestReferences.Framework, globalUsings: "");
        Assert.Empty(await project.AnalyzeAsync());
    }
}
