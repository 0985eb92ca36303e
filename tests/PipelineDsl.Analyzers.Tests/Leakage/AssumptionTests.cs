using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>[AssumeAvailable], and PDL2501 and PDL2502 about it.</summary>
public sealed class AssumptionTests : LeakageTestBase
{
    private const string Because = "Because = \"the bank sends it at once\"";

    [Theory]
    [InlineData("[Feature, AssumeAvailable(nameof(Payment.Refunded), " + Because + ")] static float Back(in Payment p) => p.Refunded ?? 0f;")]
    [InlineData("[Feature, AssumeAvailable(\"Refunded\", " + Because + ")] static float Back(in Payment p) => Helper(p);")]
    [InlineData("[Feature, AssumeAvailable(nameof(Payment.Refunded), " + Because + ")] static float Back(in Payment p) { _ = p.Refunded!.Value; return 1f; }")]
    [InlineData("[Feature, AssumeAvailable(nameof(Payment.Refunded), " + Because + ")] static float Back(in Payment p) => p.[|IsFraud|] == true ? p.Refunded ?? 0f : 0f;")]
    [InlineData("[Feature, AssumeAvailable(nameof(Payment.Refunded), " + Because + ")] static float Back(in Payment p) => (p with { IsFraud = null }).ToString().Length;")]
    [InlineData("[Feature, AssumeAvailable(nameof(Card.Spent), " + Because + ")] static float? Spent(in Payment p, [AsOf] Card? card) => card?.Spent;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = true), AssumeAvailable(nameof(Payment.Refunded), " + Because + ")] static float? Back(in Payment p) => p.Refunded;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", Delay = \"1d\"), AssumeAvailable(nameof(Payment.Refunded), " + Because + ")] static float? Back(in Payment p) => p.Refunded;")]
    public Task Assumption_LiftsItsColumn_AndNoOther(string member) => VerifyMemberAsync(member);

    [Theory]
    [InlineData("[Feature, {|PDL2501:AssumeAvailable(nameof(Payment.Refunded))|}] static float Back(in Payment p) => p.Refunded ?? 0f;")]
    [InlineData("[Feature, {|PDL2501:AssumeAvailable(nameof(Payment.Refunded), Because = \"\")|}] static float Back(in Payment p) => p.Refunded ?? 0f;")]
    [InlineData("[Feature, {|PDL2501:AssumeAvailable(nameof(Payment.Refunded), Because = \"  \")|}] static float Back(in Payment p) => p.Refunded ?? 0f;")]
    [InlineData("[Feature, {|PDL2501:AssumeAvailable(nameof(Payment.Refunded), Because = null)|}] static float Back(in Payment p) => p.Refunded ?? 0f;")]
    public Task Assumption_WithoutAReason_IsAnError(string member) => VerifyMemberAsync(member);

    [Theory]
    [InlineData("[Feature, AssumeAvailable({|PDL2502:\"Refund\"|}, " + Because + ")] static float Size(in Payment p) => p.Amount;")]
    [InlineData("[Feature, AssumeAvailable({|PDL2502:nameof(Payment.Amount)|}, " + Because + ")] static float Size(in Payment p) => p.Amount;")]
    [InlineData("[Feature, AssumeAvailable({|PDL2502:nameof(Payment.Refunded)|}, " + Because + ")] static float Size(in Payment p) => p.Amount;")]
    [InlineData("[Feature, AssumeAvailable({|PDL2502:nameof(Payment.IsFraud)|}, " + Because + ")] static float Label(in Payment p) => p.[|IsFraud|] == true ? 1f : 0f;")]
    [InlineData("[Feature, AssumeAvailable(nameof(Payment.Refunded), " + Because + "), AssumeAvailable({|PDL2502:nameof(Payment.Refunded)|}, " + Because + ")] static float Back(in Payment p) => p.Refunded ?? 0f;")]
    [InlineData("[Feature, AssumeAvailable({|PDL2502:nameof(Card.Limit)|}, " + Because + ")] static float? Limit(in Payment p, [AsOf] Card? card) => card?.Limit;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\"), AssumeAvailable({|PDL2502:nameof(Payment.Refunded)|}, " + Because + ")] static float? Back(in Payment p) => p.Refunded;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = true), AssumeAvailable({|PDL2502:nameof(Payment.Refunded)|}, " + Because + ")] static float Spend(in Payment p) => p.Amount;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = {|PDL2005:true|}), AssumeAvailable({|PDL2502:nameof(Payment.IsFraud)|}, " + Because + ")] static bool? Fraud(in Payment p) => p.IsFraud;")]
    public Task Assumption_WithoutEffect_IsAnError(string member) => VerifyMemberAsync(member);

    [Theory]
    [InlineData("nameof(Payment.IsFraud)", "[AssumeAvailable] on 'Value' lifts nothing: 'IsFraud' is the label, which is the target of every model over these rows and never known when a row is scored")]
    [InlineData("nameof(Payment.Amount)", "[AssumeAvailable] on 'Value' lifts nothing: 'Amount' is known when the row is scored as it is")]
    [InlineData("nameof(Payment.Refunded)", "[AssumeAvailable] on 'Value' lifts nothing: the feature does not depend on 'Refunded'")]
    [InlineData("\"Nothing\"", "[AssumeAvailable] on 'Value' lifts nothing: 'Payment' has no column 'Nothing'")]
    public async Task Message_SaysWhyNothingIsLifted(string column, string expected)
    {
        Diagnostic diagnostic = Assert.Single(await VerifyMemberAsync($"[Feature, AssumeAvailable({{|PDL2502:{column}|}}, {Because})] static float Value(in Payment p) => p.Amount;"));
        Assert.Equal(expected, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> VerifyMemberAsync(string member) => VerifyAsync(
        member + "\nstatic float Helper(in Payment x) => x.Refunded ?? 0f; [Feature] static float Other(in Payment p) => p.Amount;",
        """
        [FeatureSchema]
        public sealed partial class Card
        {
            [EventTime] public DateTime Since { get; init; }
            [EntityKey] public long CardId { get; init; }
            public float Limit { get; init; }
            [AvailableAfter("30d")] public float? Spent { get; init; }
        }
        """);
}
