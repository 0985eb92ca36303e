using PipelineDsl.Analyzers.Tests.Harness;
using PipelineDsl.Analyzers.Tests.Selection;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>Rules over rows, models and helpers of another project, built or (as in an IDE) as a compilation.</summary>
public sealed class OtherProjectLeakTests
{
    private const string Rows = FeatureCode.Schema + """

        [FeatureSchema, AvailableAfter("1d")]
        public sealed partial class Card
        {
            [EventTime] public DateTime Since { get; init; }
            [EntityKey] public long CardId { get; init; }
            [AvailableAfter("1h")] public float? Limit { get; init; }
            [AvailableAfter("30d")] public float? Spent { get; init; }
        }

        public static class Helpers { public static void Check(bool? label) => _ = label!.Value; }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Features_OverRowsOfAnotherProject(bool isBuilt) => Verify.DiagnosticsAsync(
        """
        [Pipeline<Payment>]
        public sealed partial class Pipeline
        {
            [Feature] static float? Limit(in Payment p, [AsOf] Card? card) => card?.Limit;
            [Feature] static float? Spent(in Payment p, [AsOf] Card? card) => card?.{|PDL2003:Spent|};
            [Feature, AssumeAvailable(nameof(Card.Spent), Because = "a test")] static float? Assumed(in Payment p, [AsOf] Card? card) => card?.Spent;
            [Feature, AssumeAvailable({|PDL2502:nameof(Card.Limit)|}, Because = "a test")] static float? Needless(in Payment p, [AsOf] Card? card) => card?.Limit;
            [Feature] static float Checked(in Payment p) { Helpers.Check(p.{|PDL2004:IsFraud|}); return p.Amount; }
            [Feature, AssumeAvailable({|PDL2502:nameof(Payment.IsFraud)|}, Because = "a test")] static float Label(in Payment p) => p.{|PDL2001:IsFraud|} == true ? 1f : 0f;
            [Aggregate(Aggregates.Mean, "7d", IncludeCurrent = {|PDL2005:true|})] static float? Back(in Payment p) => p.Refunded;
            [Aggregate(Aggregates.Mean, "7d", Delay = {|PDL2006:"1d"|})] static float? Later(in Payment p) => p.Refunded;
        }

        [LabelingFunctions<Payment, bool>]
        public sealed partial class Rules
        {
            [LabelingFunction] static bool? Small(in Payment p) => p.Refunded < 1f ? false : null;
            [LabelingFunction] static bool? Late(in Payment p) => p.Refunded > 3f ? true : null;
            [LabelingFunction] static bool? Told(in Payment p) => p.{|PDL2101:IsFraud|};
        }
        """,
        "PDL2003",
        [.. TestReferences.All, TestProject.Create([("Library.cs", Rows)], assembly: "Library").ToReference(isBuilt)]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Choices_AmongModelsOfAnotherProject(bool isBuilt) => Verify.DiagnosticsAsync(
        """
        public static class Program
        {
            public static Trees First(TimeSplit<Payment> split, IReadOnlyList<Trees> models) => models.[|MaxBy|](model => Helpers.TestAuc(model, split.Test))!;
            public static Report Second(IReadOnlyList<Report> reports) => reports.[|MaxBy|](report => report.Test.Metrics.Auc)!;
            public static Trees Third(TimeSplit<Payment> split, IReadOnlyList<Trees> models) => models.MaxBy(model => model.Evaluate(split.Validation).Metrics.Auc)!;
        }
        """,
        "PDL2301",
        [.. TestReferences.All, TestProject.Create([("Library.cs", SelectionCode.Models)], assembly: "Library").ToReference(isBuilt)]);
}
