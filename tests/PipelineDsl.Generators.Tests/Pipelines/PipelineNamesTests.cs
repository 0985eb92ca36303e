namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>Names that could collide with what is generated, with keywords, with the framework, or with one another.</summary>
public class PipelineNamesTests
{
    [Theory]
    [InlineData("names of framework types", """
        [Feature, OneHot] static string? String(in Payment p) => p.Country;
        [Feature] static float Span(in Payment p) => p.Amount;
        [Feature] static float Math(in Payment p, [From(nameof(Span))] float span) => span + 1;
        [Feature] static float ReadOnlySpan(in Payment p) => p.Amount;
        [Feature] static float System(in Payment p) => p.Amount;
        [Feature] static float PipelineDsl(in Payment p) => p.Amount;
        [Feature] static float Shop(in Payment p) => p.Amount;
        [Feature] static float Payment(in global::Shop.Payment p) => p.Amount;
        [Feature] static float CancellationToken(in global::Shop.Payment p) => p.Amount;
        [Feature] static float Single(in global::Shop.Payment p) => p.Amount;
        [Feature] static float PipelineContract(in global::Shop.Payment p) => p.Amount;
        """)]
    [InlineData("names of generated members", """
        [Feature] static float Row(in Payment row) => row.Amount;
        [Feature] static float At(in Payment at) => at.Amount;
        [Feature] static float State2(in Payment state) => state.Amount;
        [Feature] static float Vector(in Payment p) => p.Amount;
        [Feature] static float Names(in Payment p) => p.Amount;
        [Feature] static float GetBits(in Payment p) => p.Amount;
        [Feature] static float TryFormat(in Payment p) => p.Amount;
        [Feature] static float NameSlots(in Payment p) => p.Amount;
        [Feature] static float RowSchema(in Payment p) => p.Amount;
        [Feature] static float Observe(in Payment p) => p.Amount;
        [Feature] static float Reveal(in Payment p) => p.Amount;
        [Feature] static float Clock(in Payment p) => p.Amount;
        [Feature] static float feature(in Payment p) => p.Amount;
        [Feature] static float destination(in Payment p) => p.Amount;
        [Feature] static float charsWritten(in Payment p) => p.Amount;
        [Aggregate(Aggregates.Count, "1d", Key = [])] static bool Events(in Payment p) => true;
        [Aggregate(Aggregates.Count, "1d", Key = [])] static bool Open(in Payment p) => true;
        """)]
    [InlineData("keywords", """
        [Feature] static float @class(in Payment p) => p.Amount;
        [Feature] static float @float(in Payment p, [From("class")] float @class) => @class;
        [Feature, Standardize] static (float @in, float @out) @ref(in Payment p) => (p.Amount, 1);
        [Feature] static float value(in Payment p) => p.Amount;
        [Feature] static float field(in Payment p) => p.Amount;
        [Feature] static float var(in Payment p) => p.Amount;
        [Feature] static float @global(in Payment p) => p.Amount;
        [Feature] static float @default(in Payment @default) => @default.Amount;
        [Aggregate(Aggregates.Count | Aggregates.Mean, "7d", Key = ["CardId"], IncludeCurrent = true)] static float? @new(in Payment p) => p.Amount;
        [Aggregate(Aggregates.Mean, "7d", Key = ["Country", "TerminalId"])] static bool? @is(in Payment p) => p.IsFraud;
        """)]
    [InlineData("no upper case", """
        [Feature] static float amount(in Payment p) => p.Amount;
        [Feature] static float twice(in Payment p, [From(nameof(amount))] float a) => a * 2;
        [Feature, Standardize] static (float log, float cents) parts(in Payment p) => (FeatureMath.Log1p(p.Amount), p.Amount % 1);
        [Aggregate(Aggregates.Count | Aggregates.Mean, "7d", Key = ["CardId"], IncludeCurrent = true)] static float? spend(in Payment p) => amount(p);
        [Aggregate(Aggregates.Mean, "7d", Key = ["Country"])] static bool? fraud(in Payment p) => p.IsFraud;
        """)]
    [InlineData("not ASCII", """
        [Feature] static float 金额(in Payment p) => p.Amount;
        [Feature] static float Größe(in Payment p, [From(nameof(金额))] float x) => x;
        [Feature] static float İI(in Payment p) => p.Amount;
        [Feature] static float ıi(in Payment p) => p.Amount;
        [Feature, MinMax] static (float Ä, float ä) Ω(in Payment p) => (p.Amount, 2);
        [Aggregate(Aggregates.Sum, "1h", "7d", Key = ["CardId"])] static int Число(in Payment p) => 1;
        """)]
    [InlineData("case alone", """
        [Feature] static float Spend(in Payment p) => p.Amount;
        [Feature] static float spend(in Payment p) => p.Amount;
        [Feature] static float SPEND(in Payment p, [From(nameof(spend))] float a, [From(nameof(Spend))] float b) => a + b;
        [Feature] static float spend2(in Payment p) => p.Amount;
        [Aggregate(Aggregates.Mean, "7d", Key = ["CardId"])] static float Paid(in Payment p) => p.Amount;
        [Aggregate(Aggregates.Mean, "7d", Key = ["CardId"])] static float paid(in Payment p) => p.Amount;
        """)]
    [InlineData("names that locals could have", """
        [Aggregate(Aggregates.Mean, "7d", Key = ["Country"], IncludeCurrent = true)] static float? Spend(in Payment p) => p.Amount;
        [Feature] static float SpendKeyed(in Payment p) => p.Amount;
        [Feature] static float SpendCurrent(in Payment p) => p.Amount;
        [Feature] static float SpendValue(in Payment p) => p.Amount;
        [Aggregate(Aggregates.Mean, "7d", Key = ["Country"])] static float? SpendKeyed2(in Payment p) => p.Amount;
        [Feature] static float? Limit(in Payment p, [AsOf("CardId")] Card? card) => card?.Limit;
        [Feature] static float CardByCardId(in Payment p) => p.Amount;
        [Feature] static float CardByCardIdFound(in Payment p) => p.Amount;
        [Feature] static float Spend_mean_8d(in Payment p) => p.Amount;
        """)]
    [InlineData("names of encoder fields", """
        [Feature, Impute(ImputeBy.Mean), Standardize, Clip(-3, 3), Discretize(4)] static float Amount(in Payment p) => p.Amount;
        [Feature, Standardize] static float Amount_Standardize(in Payment p) => p.Amount;
        [Feature, Impute(ImputeBy.Mean)] static float Amount_Standardize_Standardize(in Payment p) => p.Amount;
        """)]
    public void Members_WithAwkwardNames_GoTheWholeRoad(string what, string members) =>
        Assert.NotEmpty(PipelineChecks.GoesTheWholeRoad("Shop.P", PipelineSources.Payment, PipelineSources.Card, PipelineSources.Pipeline(members)).Description.Features.Select(feature => what + feature.Name));

    [Theory]
    [InlineData("in the global namespace", "P", """
        [FeatureSchema] public partial class Visit { [EventTime] public DateTime At { get; set; } [EntityKey] public int User { get; set; } public int Seconds { get; set; } }
        [Pipeline<Visit>] public sealed partial class P { [Aggregate(Aggregates.Mean, "1d")] static int Seconds(Visit v) => v.Seconds; }
        """)]
    [InlineData("in nested types", "Shop.Outer+Inner+P", """
        namespace Shop;
        public static partial class Outer
        {
            internal partial struct Inner
            {
                [FeatureSchema] internal partial record Visit { [EventTime] public DateTime At { get; set; } [EntityKey] public Guid User { get; set; } [Label, AvailableAfter("1d")] public bool? Left { get; set; } }
                [Pipeline<Visit>] internal sealed partial class P
                {
                    [Aggregate(Aggregates.Mean, "7d")] static bool? Left(Visit v) => v.Left;
                    [Feature] static int Hour(Visit v) => v.At.Hour;
                }
            }
        }
        """)]
    [InlineData("named by keywords", "class.event+int", """
        namespace @class;
        [FeatureSchema] public readonly partial record struct @string { [EventId] public Guid @new { get; init; } [EventTime] public DateTimeOffset @is { get; init; } [EntityKey] public string? @null { get; init; } [Label, AvailableAfter("1d")] public bool? @true { get; init; } }
        [FeatureSet<@string>] public sealed partial class @void { [Feature] static int @break(in @string s) => s.@is.Hour; }
        public static partial class @event
        {
            [Pipeline<@string>, Uses<@void>] public sealed partial class @int
            {
                [Aggregate(Aggregates.Mean, "7d")] static bool? @true(in @string s) => s.@true;
            }
        }
        """)]
    [InlineData("called like what they hold", "State.P", """
        namespace State;
        [FeatureSchema] public readonly partial record struct Event { [EventTime] public DateTime At { get; init; } [EntityKey] public int Fitted { get; init; } }
        [FeatureSet<Event>] public sealed partial class Clock { [Feature] static int Hour(in Event p) => p.At.Hour; }
        [FeatureSet<Event>] public sealed partial class Schema { [Feature] static int Day(in Event p) => p.At.Day; }
        [FeatureSet<Event>] public sealed partial class Observe { [Feature] static int Month(in Event p) => p.At.Month; }
        [FeatureSet<Event>] public sealed partial class CountWindows { [Feature] static int Year(in Event p) => p.At.Year; }
        [FeatureSet<Event>] public sealed partial class lowEr { [Feature] static int Minute(in Event p) => p.At.Minute; }
        [Pipeline<Event>, Uses<Clock>, Uses<Schema>, Uses<Observe>, Uses<CountWindows>, Uses<lowEr>] public sealed partial class P
        {
            [Aggregate(Aggregates.Count, "1d")] static bool Count(in Event p) => true;
        }
        """)]
    public void Types_InAwkwardPlaces_GoTheWholeRoad(string what, string pipeline, string source) =>
        Assert.NotEmpty(what + PipelineChecks.GoesTheWholeRoad(pipeline, source).Description.Name);
}
