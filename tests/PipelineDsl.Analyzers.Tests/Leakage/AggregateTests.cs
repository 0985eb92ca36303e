using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>PDL2005 and PDL2006: aggregates that take a value before it is known.</summary>
public sealed class AggregateTests : LeakageTestBase
{
    [Theory]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = {|PDL2005:true|})] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = {|PDL2005:true|})] static float? Back(in Payment p) => p.Refunded;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = {|PDL2005:true|})] static float Back(in Payment p) => Helper(p);")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", Delay = {|PDL2006:\"1d\"|})] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", Delay = {|PDL2006:\"6d\"|})] static float? Back(in Payment p) => p.Refunded;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", Delay = \"7d\")] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", Delay = \"8d\")] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\")] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = false)] static bool? Fraud(in Payment p) => p.IsFraud;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = true)] static float Spend(in Payment p) => p.Amount;")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", IncludeCurrent = true)] static float Name(in Payment p) => nameof(p.IsFraud).Length;")]
    public Task Aggregate_TakesAValueBeforeItIsKnown(string member) =>
        VerifyAsync(member + "\nstatic float Helper(in Payment x) => x.Refunded ?? 0f; [Feature] static float Size(in Payment p) => p.Amount;");

    [Fact]
    public async Task LabelWithoutADelay_WithTheCurrentRow_IsStillTheLabelOfTheRowInHand()
    {
        Diagnostic diagnostic = Assert.Single(await Harness.Verify.DiagnosticsAsync(
            """
            [FeatureSchema]
            public partial class Visit
            {
                [EventTime] public DateTime At { get; init; }
                [EntityKey] public long Shop { get; init; }
                [Label] public bool Bought { get; init; }
            }

            [Pipeline<Visit>]
            public sealed partial class Pipeline
            {
                [Aggregate(Aggregates.Mean, "30d", IncludeCurrent = [|true|])] static bool Rate(Visit v) => v.Bought;
                [Aggregate(Aggregates.Mean, "30d")] static bool Earlier(Visit v) => v.Bought;
            }
            """,
            "PDL2005"));
        Assert.Equal(
            "'Rate' includes the current row, but its value rests on 'Bought', the label, which is never known when the row is scored",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
