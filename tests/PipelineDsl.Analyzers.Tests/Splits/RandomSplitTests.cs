using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Splits;

/// <summary>PDL2201–2204: splits that let the test into the training.</summary>
public sealed class RandomSplitTests
{
    [Theory]
    [InlineData("[{|PDL2201:SplitRandom(Test = 0.3)|}]", "[Feature] static float Size(in Payment p) => p.Amount;")]
    [InlineData("[{|PDL2201:SplitRandom(Key = [nameof(Payment.CardId)])|}]", "[Feature] static float Size(in Payment p) => p.Amount;")]
    [InlineData("[{|PDL2201:{|PDL2203:SplitRandom|}|}]", "[Aggregate(Aggregates.Mean, \"7d\")] static float Spend(in Payment p) => p.Amount;")]
    [InlineData("[{|PDL2201:{|PDL2203:SplitRandom(Key = [nameof(Payment.Country)])|}|}]", "[Aggregate(Aggregates.Mean, \"7d\")] static float Spend(in Payment p) => p.Amount;")]
    [InlineData("[{|PDL2201:SplitRandom(Key = [nameof(Payment.CardId)])|}]", "[Aggregate(Aggregates.Mean, \"7d\", Key = [nameof(Payment.CardId), nameof(Payment.Country)])] static float Spend(in Payment p) => p.Amount;")]
    [InlineData("[{|PDL2201:{|PDL2203:SplitRandom(Key = [nameof(Payment.CardId), nameof(Payment.Country)])|}|}]", "[Aggregate(Aggregates.Mean, \"7d\")] static float Spend(in Payment p) => p.Amount;")]
    [InlineData("[{|PDL2201:SplitRandom|}]", "[Aggregate(Aggregates.Mean, \"7d\", Key = [])] static float Spend(in Payment p) => p.Amount;")]
    [InlineData("[{|PDL2201:{|PDL2203:SplitRandom|}|}]", "[Feature, OneHot] static long Card(in Payment p) => p.CardId;")]
    [InlineData("[{|PDL2202:SplitRandom|}]", "[Aggregate(Aggregates.Mean, \"7d\")] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[{|PDL2202:SplitRandom(Key = [nameof(Payment.CardId)])|}]", "[Aggregate(Aggregates.Mean, \"7d\")] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[SplitByTime(Test = \"7d\", Gap = {|PDL2204:\"1d\"|})]", "[Feature] static float Size(in Payment p) => p.Amount;")]
    [InlineData("[SplitByTime(Test = \"7d\", Gap = \"7d\")]", "[Aggregate(Aggregates.Mean, \"7d\")] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[SplitByTime(Test = \"7d\")]", "[Aggregate(Aggregates.Mean, \"7d\")] static float Spend(in Payment p) => p.Amount; [Feature, OneHot] static long Card(in Payment p) => p.CardId;")]
    public Task Split_OfRowsWithATime(string split, string members) => VerifyAsync(FeatureCode.Schema, "Payment", split, members);

    [Theory]
    [InlineData("[SplitRandom]", "[Feature] static float Size(Patient p) => p.Size;")]
    [InlineData("[SplitRandom(Validation = 0.1, Test = 0.2, Seed = 3)]", "[Feature] static float Size(Patient p) => p.Size;")]
    [InlineData("[{|PDL2203:SplitRandom|}]", "[Feature, OneHot] static string Ward(Patient p) => p.Ward;")]
    [InlineData("[SplitRandom(Key = [nameof(Patient.Ward)])]", "[Feature, OneHot] static string Ward(Patient p) => p.Ward;")]
    [InlineData("[{|PDL2203:SplitRandom|}]", "[Feature] static float Ward(Patient p) => Helper(p.Ward); static float Helper(string ward) => ward == \"A\" ? 1f : 0f;")]
    [InlineData("[SplitRandom(Test = {|PDL1205:1.5|})]", "[Feature] static float Size(Patient p) => p.Size;")]
    [InlineData("[SplitRandom(Test = 0.5, Validation = {|PDL1205:0.5|})]", "[Feature] static float Size(Patient p) => p.Size;")]
    [InlineData("[SplitRandom(Validation = {|PDL1205:-0.5|})]", "[Feature] static float Size(Patient p) => p.Size;")]
    [InlineData("[SplitRandom(Key = {|PDL1205:[\"Bed\"]|})]", "[Feature] static float Size(Patient p) => p.Size;")]
    public Task Split_OfRowsWithoutATime(string split, string members) => VerifyAsync(
        "[FeatureSchema] public sealed partial class Patient { [EntityKey] public required string Ward { get; init; } public float Size { get; init; } [Label] public bool IsIll { get; init; } }",
        "Patient",
        split,
        members);

    [Fact]
    public Task Splitter_OnRowsWithATime_IsTheSame() => Verify.DiagnosticsAsync(
        """
        public static class Program
        {
            public static object Run(EventHistory<Payment> history) => RandomSplitter.[|Split|](history, new RandomSplitPlan(0.1, 0.2));
            public static object Honest(EventHistory<Payment> history, TimeSplitPlan plan) => TimeSplitter.Split(history, plan);
            public static object Any<TRow>(EventHistory<TRow> history) => RandomSplitter.Split(history, new RandomSplitPlan(0.1, 0.2));
        }
        """,
        "PDL2201",
        references: null,
        ("Schema.cs", FeatureCode.Schema));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PipelineAndSet_OfAnotherProject_AreKnownByTheirManifest(bool isBuilt)
    {
        MetadataReference library = TestProject.Create([("Library.cs", FeatureCode.Schema + """

            [FeatureSet<Payment>]
            public sealed partial class Frauds
            {
                [Aggregate(Aggregates.Mean, "7d")] static bool? Fraud(in Payment p) => p.IsFraud;
                [Aggregate(Aggregates.Mean, "7d")] static float Spend(in Payment p) => p.Amount;
            }

            [Pipeline<Payment>, Uses<Frauds>]
            public sealed partial class Labels { [Feature] static float Size(in Payment p) => p.Amount; }

            [Pipeline<Payment>]
            public sealed partial class Windows
            {
                [Feature] static float Size(in Payment p, [From<Frauds>("Spend", Aggregates.Mean, "7d")] float? spend) => p.Amount / (spend ?? 1f);
            }
            """)], assembly: "Library").ToReference(isBuilt);
        await Verify.DiagnosticsAsync(
            """
            using PipelineDsl.ML;
            [Model<Labels>, LogisticRegression, {|PDL2202:SplitRandom|}] public sealed partial class First;
            [Model<Windows>, LogisticRegression, {|PDL2201:{|PDL2203:SplitRandom|}|}] public sealed partial class Second;
            [Model<Labels>, LogisticRegression, SplitByTime(Test = "7d")] public sealed partial class Third;
            """,
            "PDL2202",
            [.. TestReferences.All, library]);
    }

    [Fact]
    public async Task Messages_NameWhatIsTornApart()
    {
        Diagnostic[] diagnostics = [.. await VerifyAsync(FeatureCode.Schema, "Payment", "[{|PDL2201:{|PDL2203:SplitRandom|}|}]", "[Aggregate(Aggregates.Mean, \"7d\")] static float Spend(in Payment p) => p.Amount;")];
        Assert.Equal(
            [
                "The split of 'Model' is by chance, but its rows have an event time, 'At': it is trained on rows that come after those it is tested on; use [SplitByTime]",
                "'Model' is split row by row, but its features group rows by 'CardId' in 'Spend': rows of one 'CardId' are on both sides; keep them together with Key = [nameof(Payment.CardId)]",
            ],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> VerifyAsync(string schema, string row, string split, string members) => Verify.DiagnosticsAsync(
        $$"""
        [Pipeline<{{row}}>]
        public sealed partial class Pipeline
        {
            {{members}}
        }

        [Model<Pipeline>, PipelineDsl.ML.LogisticRegression]
        {{split}}
        public sealed partial class Model;
        """,
        "PDL2201",
        references: null,
        ("Schema.cs", schema));
}
