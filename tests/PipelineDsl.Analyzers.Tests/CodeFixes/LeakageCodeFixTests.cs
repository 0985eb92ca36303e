using PipelineDsl.CodeFixes;

namespace PipelineDsl.Analyzers.Tests.CodeFixes;

/// <summary>One edit where one is right.</summary>
public sealed class LeakageCodeFixTests
{
    [Theory]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = {|PDL2005:true|})]", "[Aggregate(Aggregates.Mean, \"30d\")]")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = {|PDL2005:true|}, Empty = 0)]", "[Aggregate(Aggregates.Mean, \"30d\", Empty = 0)]")]
    public Task CurrentRow_IsLeftOut(string attribute, string expected) => FixTest<DeclarationAnalyzer, RemoveIncludeCurrentCodeFix>.VerifyAsync(
        Pipeline($"{attribute} static bool? Fraud(Payment p) => p.IsFraud;"),
        Pipeline($"{expected} static bool? Fraud(Payment p) => p.IsFraud;"));

    [Theory]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", Delay = {|PDL2006:\"1d\"|})]", "[Aggregate(Aggregates.Mean, \"30d\")]")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", Empty = 0, Delay = {|PDL2006:\"1d\"|} /* a day */)] // why", "[Aggregate(Aggregates.Mean, \"30d\", Empty = 0)] // why")]
    public Task Delay_IsTakenFromTheColumns(string attribute, string expected) => FixTest<DeclarationAnalyzer, RemoveDelayCodeFix>.VerifyAsync(
        Pipeline($"{attribute}\n    static bool? Fraud(Payment p) => p.IsFraud;"),
        Pipeline($"{expected}\n    static bool? Fraud(Payment p) => p.IsFraud;"));

    [Fact]
    public Task SeveralDelays_AreAllTakenFromTheColumns() => FixTest<DeclarationAnalyzer, RemoveDelayCodeFix>.VerifyAsync(
        Pipeline("[Aggregate(Aggregates.Mean, \"30d\", Delay = {|PDL2006:\"1d\"|})] static bool? A(Payment p) => p.IsFraud; [Aggregate(Aggregates.Mean, \"7d\", Delay = {|PDL2006:\"1d\"|})] static bool? B(Payment p) => p.IsFraud;"),
        Pipeline("[Aggregate(Aggregates.Mean, \"30d\")] static bool? A(Payment p) => p.IsFraud; [Aggregate(Aggregates.Mean, \"7d\")] static bool? B(Payment p) => p.IsFraud;"));

    [Fact]
    public Task Gap_IsTakenFromTheLabel() => FixTest<DeclarationAnalyzer, RemoveGapCodeFix>.VerifyAsync(
        Pipeline("[Feature] static float Size(Payment p) => p.Amount;") + Model("Test = \"7d\", Gap = {|PDL2204:\"1d\"|}"),
        Pipeline("[Feature] static float Size(Payment p) => p.Amount;") + Model("Test = \"7d\""));

    [Theory]
    [InlineData("[Feature]", "int", "Numeric", "[Feature, Numeric]")]
    [InlineData("[Feature]", "int", "OneHot", "[Feature, OneHot]")]
    [InlineData("[Feature(Version = 2)] // second", "int", "OneHot", "[Feature(Version = 2), OneHot] // second")]
    [InlineData("[Feature]", "float", "Numeric", "[Feature, Numeric]")]
    public Task Code_IsSaidToBeWhatItIs(string attribute, string type, string key, string expected) => FixTest<IdentityAnalyzer, SayWhatItIsCodeFix>.VerifyAsync(
        Pipeline($"{attribute}\n    static {type} Shop(Payment p) => p.{{|PDL2601:Shop|}};"),
        Pipeline($"{expected}\n    static {type} Shop(Payment p) => p.Shop;"),
        key);

    [Fact]
    public Task SeveralCodes_AreAllSaidToBeWhatTheyAre() => FixTest<IdentityAnalyzer, SayWhatItIsCodeFix>.VerifyAsync(
        Pipeline("[Feature] static int A(Payment p) => p.{|PDL2601:Shop|}; [Feature] static int B(Payment p) => p.{|PDL2601:Shop|};"),
        Pipeline("[Feature, OneHot] static int A(Payment p) => p.Shop; [Feature, OneHot] static int B(Payment p) => p.Shop;"),
        "OneHot");

    [Theory]
    [InlineData("[FeatureSchema]", "[FeatureSchema, AvailableAfter(\"30d\")]")]
    [InlineData("[FeatureSchema, AvailableAfter(\"1d\")]", "[FeatureSchema, AvailableAfter(\"30d\")]")]
    public Task RowLookedUp_IsHeldBack(string attribute, string expected) => FixTest<UnavailableColumnAnalyzer, HoldBackRowCodeFix>.VerifyAsync(
        Card(attribute) + Pipeline("[Feature] static float? Spent(Payment p, [AsOf] Card? card) => card?.{|PDL2003:Spent|};"),
        Card(expected) + Pipeline("[Feature] static float? Spent(Payment p, [AsOf] Card? card) => card?.Spent;"));

    private static string Pipeline(string members) => $$"""
        [FeatureSchema]
        public partial record Payment
        {
            [EventTime] public DateTime At { get; init; }
            [EntityKey] public long CardId { get; init; }
            public float Amount { get; init; }
            public int Shop { get; init; }
            [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }
        }

        [Pipeline<Payment>]
        public sealed partial class Payments
        {
            {{members}}
        }

        """;

    private static string Card(string attribute) => $$"""
        {{attribute}}
        public partial record Card
        {
            [EventTime] public DateTime Since { get; init; }
            [EntityKey] public long CardId { get; init; }
            [AvailableAfter("30d")] public float? Spent { get; init; }
        }

        """;

    private static string Model(string arguments) => $$"""
        public sealed class NoneAttribute : TrainerAttribute
        {
            public override string Name => "";
            public override bool AcceptsMissing => true;
            public override Scorer Train(EncodedMatrix training, EncodedMatrix? validation, TrainingContext context) => throw new NotSupportedException();
        }

        [Model<Payments>, None, SplitByTime({{arguments}})]
        public sealed partial class PaymentModel;
        """;
}
