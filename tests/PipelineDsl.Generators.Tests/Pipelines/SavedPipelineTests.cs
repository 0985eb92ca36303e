using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>Law 7: what was saved by one build is refused by another, by name, exactly when the answer has changed.</summary>
public class SavedPipelineTests
{
    private const string Rows = """
        namespace Shop;

        [FeatureSchema]
        public readonly partial record struct Payment
        {
            [EventId] public required long Id { get; init; }
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public required long CardId { get; init; }
            public string? Country { get; init; }
            [Range(0d, 1e6)] public required float Amount { get; init; }
            [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }
        }

        [FeatureSchema]
        public sealed partial record Card
        {
            [EntityKey] public required long CardId { get; init; }
            [EventTime] public required DateTime Since { get; init; }
            public float? Limit { get; init; }
        }
        """;

    private const string Pipeline = """
        namespace Shop;

        [FeatureSet<Payment>]
        public sealed partial class Shared
        {
            [Feature] static float Root(in Payment p) => FeatureMath.Sqrt(p.Amount);
            [Aggregate(Aggregates.Sum, "1h", Key = [nameof(Payment.CardId), nameof(Payment.Country)])] static float SharedSpend(in Payment p) => p.Amount;
        }

        [Pipeline<Payment>, Uses<Shared>]
        public sealed partial class P
        {
            [Feature, Standardize] static float Plain(in Payment p) => p.Amount;
            [Feature] static float Helped(in Payment p) => Helper(p.Amount);
            [Feature] static float Deep(in Payment p) => Deeper(p) + 1;
            [Feature] static (float Low, float High) Pair(in Payment p) => (p.Amount - 1, p.Amount + 1);
            [Feature, OneHot(MaxCategories = 4)] static string? Country(in Payment p) => p.Country?.ToUpperInvariant();
            [Feature] static float FromPlain([From(nameof(Helped))] float helped) => helped * 2;
            [Feature, Impute(ImputeBy.Median)] static float? Limit(in Payment p, [AsOf(nameof(Payment.CardId))] Card? card) => card?.Limit;
            [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", IncludeCurrent = true), Impute(ImputeBy.Mean)] static float? Spend(in Payment p) => p.Amount > 10 ? p.Amount : null;
            [Aggregate(Aggregates.Mean, "30d", Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;
            [Aggregate(Aggregates.Count, "1s", Key = [nameof(Payment.Country)])] static bool? Rare(in Payment p) => p.Amount > 999_000 ? true : null;
            [Aggregate(Aggregates.Mean, "1d", Delay = "400d", Empty = 0)] static bool? Late(in Payment p) => p.IsFraud;
            static float Helper(float x) => x * 3;
            static float Deeper(in Payment p) => Deepest(p.Amount);
            static float Deepest(float x) => x > 500_000 ? 1 : 0;
        }
        """;

    [Fact]
    public void Pipeline_Unchanged_LoadsWithTheSameBits()
    {
        using ScratchFolder scratch = new();
        float[] saved = Build(Rows, Pipeline).FitAndSave(scratch.File("p"));
        float[] loaded = Build(Rows, Pipeline).LoadAndEncode(scratch.File("p"));
        Assert.Equal(PipelineChecks.Bits(saved), PipelineChecks.Bits(loaded));
    }

    [Theory]
    [InlineData("a comment", "Plain(in Payment p) => p.Amount;", "Plain(in Payment p) => /* same */ p.Amount;")]
    [InlineData("the same answer otherwise", "x * 3", "3 * x")]
    [InlineData("a parameter's name", "Plain(in Payment p) => p.Amount;", "Plain(in Payment payment) => payment.Amount;")]
    [InlineData("another member", "static float Helper(float x)", "static float Unused() => 1;\nstatic float Helper(float x)")]
    public void Pipeline_OfTheSameAnswer_Loads(string what, string old, string now)
    {
        using ScratchFolder scratch = new();
        float[] saved = Build(Rows, Pipeline).FitAndSave(scratch.File("p"));
        Assert.Equal(PipelineChecks.Bits(saved), PipelineChecks.Bits(Build(Rows, Changed(old, now)).LoadAndEncode(scratch.File("p"))));
        Assert.NotEmpty(what);
    }

    [Theory]
    [InlineData("feature Plain ", "another value", "Plain(in Payment p) => p.Amount;", "Plain(in Payment p) => p.Amount + 1;")]
    [InlineData("feature Helped ", "another value", "x * 3", "x * 3.0001f")]
    [InlineData("feature Deep ", "another value", "x > 500_000 ? 1 : 0", "x > 500_000 ? 2 : 0")]
    [InlineData("feature Pair_High ", "another value", "p.Amount + 1)", "p.Amount + 2)")]
    [InlineData("feature Country ", "another value", "ToUpperInvariant", "ToLowerInvariant")]
    [InlineData("feature FromPlain ", "another value", "helped * 2", "helped * 4")]
    [InlineData("feature Limit ", "another value", "=> card?.Limit;", "=> card?.Limit + 1;")]
    [InlineData("feature Root ", "another value", "FeatureMath.Sqrt(p.Amount)", "FeatureMath.Log1p(p.Amount)")]
    [InlineData("feature Spend_count_1d ", "another value", "p.Amount > 10 ?", "p.Amount > 1000 ?")]
    [InlineData("feature Spend_mean_1d ", "another value", "? p.Amount : null;", "? p.Amount * 2 : null;")]
    [InlineData("feature Fraud_mean_30d ", "another value", "Fraud(in Payment p) => p.IsFraud;", "Fraud(in Payment p) => !p.IsFraud;")]
    [InlineData("aggregate Rare ", "another value", "999_000 ? true : null", "999_000 ? false : null")]
    [InlineData("aggregate Late ", "another value", "Late(in Payment p) => p.IsFraud;", "Late(in Payment p) => !p.IsFraud;")]
    [InlineData("aggregate Shop.Shared.SharedSpend ", "another value", "SharedSpend(in Payment p) => p.Amount;", "SharedSpend(in Payment p) => p.Amount * 2;")]
    [InlineData("feature Plain ", "version 2", "[Feature, Standardize] static float Plain", "[Feature(Version = 2), Standardize] static float Plain")]
    [InlineData("feature Spend_count_1d ", "version 3", "IncludeCurrent = true)", "IncludeCurrent = true, Version = 3)")]
    [InlineData("feature Plain ", "declaration", "[Feature, Standardize]", "[Feature, MinMax]")]
    [InlineData("feature Country ", "declaration", "MaxCategories = 4", "MaxCategories = 5")]
    [InlineData("feature Country ", "declaration", "MaxCategories = 4", "MaxCategories = 4, MinFrequency = 2")]
    [InlineData("feature Helped ", "declaration", "[Feature] static float Helped(in Payment p) => Helper(p.Amount);", "[Feature] static double Helped(in Payment p) => Helper(p.Amount);", "[From(nameof(Helped))] float helped) => helped * 2", "[From(nameof(Helped))] double helped) => (float)(helped * 2)")]
    [InlineData("feature Fraud_mean_30d ", "declaration", "\"30d\", Empty = 0", "\"30d\", Empty = 1")]
    [InlineData("feature Fraud_mean_30d ", "declaration", "\"30d\", Empty = 0", "\"30d\", Empty = 0, Delay = \"8d\"")]
    [InlineData("feature Rare_count_1s ", "declaration", "Key = [nameof(Payment.Country)])] static bool? Rare", "Key = [nameof(Payment.CardId)])] static bool? Rare")]
    [InlineData("feature Spend_count_1d ", "declaration", ", IncludeCurrent = true", "")]
    [InlineData("feature More,", "Train again", "static float Helper(float x)", "[Feature] static float More(in Payment p) => 1;\nstatic float Helper(float x)")]
    [InlineData("feature FromPlain ", "no longer declares", "[Feature] static float FromPlain", "static float FromPlain", "[From(nameof(Helped))] ", "")]
    public void Pipeline_Changed_IsRefusedByName(string name, string reason, string old, string now, string old2 = "", string now2 = "")
    {
        using ScratchFolder scratch = new();
        Build(Rows, Pipeline).FitAndSave(scratch.File("p"));
        string changed = Changed(old, now);
        if (old2.Length > 0) changed = Replace(changed, old2, now2);
        PipelineException refused = Assert.ThrowsAny<PipelineException>(() => Build(Rows, changed).LoadAndEncode(scratch.File("p")));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AvailableAfter(\"7d\")", "AvailableAfter(\"8d\")")]
    [InlineData("public string? Country { get; init; }", "[AvailableAfter(\"1d\")] public string? Country { get; init; }")]
    [InlineData("[EntityKey] public required long CardId { get; init; }\n    public string", "[EntityKey] public required int CardId { get; init; }\n    public string", "[EntityKey] public required long CardId", "[EntityKey] public required int CardId")]
    public void Pipeline_OfAnotherSchema_IsRefused(string old, string now, string old2 = "", string now2 = "")
    {
        using ScratchFolder scratch = new();
        Build(Rows, Pipeline).FitAndSave(scratch.File("p"));
        string rows = Replace(Rows, old, now);
        if (old2.Length > 0) rows = Replace(rows, old2, now2);
        PipelineException refused = Assert.ThrowsAny<PipelineException>(() => Build(rows, Pipeline).LoadAndEncode(scratch.File("p")));
        Assert.Contains("schema", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Shop.Payment", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipeline_WhoseSchemaGotAColumn_LoadsAndEncodesTheSame()
    {
        using ScratchFolder scratch = new();
        Build(Rows, Pipeline).FitAndSave(scratch.File("p"));
        string rows = Replace(Rows, "public string? Country { get; init; }", "public int? More { get; init; } public string? Country { get; init; }");
        Build(rows, Pipeline).LoadAndEncode(scratch.File("p"));
    }

    [Theory]
    [InlineData("Spend", "? p.Amount : null;", "? p.Amount * 2 : null;")]
    [InlineData("Fraud", "Fraud(in Payment p) => p.IsFraud;", "Fraud(in Payment p) => !p.IsFraud;")]
    [InlineData("Rare", "999_000 ? true : null", "999_000 ? false : null")]
    [InlineData("SharedSpend", "SharedSpend(in Payment p) => p.Amount;", "SharedSpend(in Payment p) => p.Amount * 2;")]
    [InlineData("Spend", "\"1d\", \"7d\", Inc", "\"1d\", \"8d\", Inc")]
    [InlineData("Fraud", "\"30d\", Empty = 0", "\"30d\", Empty = 0, Delay = \"8d\"")]
    [InlineData("Spend", "IncludeCurrent = true)", "IncludeCurrent = true, Version = 2)")]
    [InlineData("Rare", "Key = [nameof(Payment.Country)])] static bool? Rare", "Key = [nameof(Payment.CardId)])] static bool? Rare")]
    public void State_OfAChangedAggregate_IsRefusedByName(string aggregate, string old, string now)
    {
        using ScratchFolder scratch = new();
        Build(Rows, Pipeline).SaveState(scratch.File("state"));
        PipelineException refused = Assert.ThrowsAny<PipelineException>(() => Build(Rows, Changed(old, now)).OpenStateAndCompute(scratch.File("state")));
        Assert.Contains(aggregate, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another feature body", "Plain(in Payment p) => p.Amount;", "Plain(in Payment p) => p.Amount + 1;")]
    [InlineData("another encoder", "[Feature, Standardize]", "[Feature, MinMax]")]
    [InlineData("a function more", "Aggregates.Count | Aggregates.Mean, \"1d\"", "Aggregates.Count | Aggregates.Sum | Aggregates.Mean, \"1d\"")]
    public void State_OfUnchangedAggregates_Opens(string what, string old, string now)
    {
        using ScratchFolder scratch = new();
        Build(Rows, Pipeline).SaveState(scratch.File("state"));
        Assert.NotEmpty(Build(Rows, Changed(old, now)).OpenStateAndCompute(scratch.File("state")));
        Assert.NotEmpty(what);
    }

    private static LoadedPipeline Build(params string[] sources) => LoadedPipeline.Of(GeneratorHarness.Run(sources).Load(), "Shop.P");

    private static string Changed(string old, string now) => Replace(Pipeline, old, now);

    private static string Replace(string source, string old, string now)
    {
        Assert.Contains(old, source, StringComparison.Ordinal);
        return source.Replace(old, now, StringComparison.Ordinal);
    }
}
