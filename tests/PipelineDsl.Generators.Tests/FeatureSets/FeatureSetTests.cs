using PipelineDsl.Generators.Tests.Kit;
using PipelineDsl.Generators.Tests.Pipelines;

namespace PipelineDsl.Generators.Tests.FeatureSets;

/// <summary>Feature sets in pipelines, in other sets, and in wrong places.</summary>
public class FeatureSetTests
{
    private const string CardFeatures = """
        namespace Shop;
        [FeatureSet<Payment>]
        public sealed partial class CardFeatures
        {
            [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", Key = ["CardId"], IncludeCurrent = true), Impute(ImputeBy.Mean), Standardize] static float Spend(in Payment p) => p.Amount;
            [Aggregate(Aggregates.Mean, "30d", Key = ["CardId"], Empty = 0), MinMax] static bool? Fraud(in Payment p) => p.IsFraud;
            [Feature, OneHot(MaxCategories = 4)] static string? Country(in Payment p) => p.Country;
            [Feature] static (bool Night, int Hour) Time(in Payment p) => (p.IsNight, p.At.Hour);
            [Feature, Impute(ImputeBy.Mean)] static float? Limit(in Payment p, [AsOf("CardId")] Card? card) => card?.Limit;
        }
        """;

    [Theory]
    [InlineData("used", "[Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }")]
    [InlineData("used and nothing else", "[Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P;")]
    [InlineData("read from", """
        [Pipeline<Payment>] public sealed partial class P
        {
            [Feature] static float A(in Payment p, [From<CardFeatures>("Spend", Aggregates.Mean, "7d")] float? mean) => mean ?? 0;
            [Feature] static int B([From<CardFeatures>("Time_Hour")] int hour, [From<CardFeatures>("Country")] string? country) => hour + (country?.Length ?? 0);
        }
        """)]
    [InlineData("used and read from", """
        [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P
        {
            [Feature] static float? A(in Payment p, [From<CardFeatures>("Limit")] float? limit, [AsOf("CardId")] Card? card) => limit - card?.Limit;
            [Aggregate(Aggregates.Sum, "7d", Key = [])] static int All(in Payment p) => 1;
        }
        """)]
    [InlineData("two of one name", """
        [Pipeline<Payment>, Uses<CardFeatures>, Uses<Other.CardFeatures>] public sealed partial class P;
        public static partial class Other
        {
            [FeatureSet<Payment>] public sealed partial class CardFeatures { [Feature] static float Amount(in Payment p) => p.Amount; }
        }
        """)]
    [InlineData("a set that uses a set", """
        [FeatureSet<Payment>, Uses<CardFeatures>] public sealed partial class More { [Feature] static float Twice([From<CardFeatures>("Time_Hour")] int hour) => 2 * hour; }
        [Pipeline<Payment>, Uses<More>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }
        """)]
    [InlineData("a set and the set that it uses", """
        [FeatureSet<Payment>] public sealed partial class More { [Feature] static float Twice([From<CardFeatures>("Time_Hour")] int hour) => 2 * hour; }
        [Pipeline<Payment>, Uses<More>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }
        """)]
    public void Sets_InPipelines_GoTheWholeRoad(string how, string pipeline) => Assert.NotEmpty(
        how + PipelineChecks.GoesTheWholeRoad("Shop.P", PipelineSources.Payment, PipelineSources.Card, CardFeatures, "namespace Shop;\n" + pipeline).Description.Name);

    [Theory]
    [InlineData("PDL1121", "[FeatureSet<Payment>, Uses<A>] public sealed partial class A { [Feature] static float X(in Payment p) => 1; }")]
    [InlineData("PDL1121", "[FeatureSet<Payment>, Uses<B>] public sealed partial class A { [Feature] static float X(in Payment p) => 1; } [FeatureSet<Payment>, Uses<A>] public sealed partial class B { [Feature] static float Y(in Payment p) => 1; }")]
    [InlineData("PDL1121", "[FeatureSet<Payment>] public sealed partial class A { [Feature] static float X([From<B>(\"Y\")] float y) => 1; } [FeatureSet<Payment>] public sealed partial class B { [Feature] static float Y([From<A>(\"X\")] float x) => 1; }")]
    [InlineData("PDL1121", "[FeatureSet<Payment>, Uses<B>] public sealed partial class A { [Feature] static float X(in Payment p) => 1; } [FeatureSet<Payment>, Uses<C>] public sealed partial class B { [Feature] static float Y(in Payment p) => 1; } [FeatureSet<Payment>, Uses<A>] public sealed partial class C { [Feature] static float Z(in Payment p) => 1; } [Pipeline<Payment>, Uses<A>] public sealed partial class P;")]
    [InlineData("PDL1001", "[FeatureSet<Payment>] public sealed class A { [Feature] static float X(in Payment p) => 1; } [Pipeline<Payment>, Uses<A>] public sealed partial class P;")]
    [InlineData("PDL1121", "[FeatureSet<Card>] public sealed partial class A { [Feature] static float X(Card c) => 1; } [Pipeline<Payment>, Uses<A>] public sealed partial class P;")]
    [InlineData("PDL1104", "[FeatureSet<Payment>] public sealed partial class A { [Feature] static float X(in Payment p, [From(\"Y\")] float y) => 1; } [Pipeline<Payment>, Uses<A>] public sealed partial class P;")]
    public void Sets_ThatCannotBeUsed_AreReportedAndTheRestCompiles(string id, string source)
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, "namespace Shop;\n" + source).AssertCompiles();
        Assert.Contains(id, run.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void Set_SharedByTwoPipelines_IsOneState()
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, CardFeatures, """
            namespace Shop;
            [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }
            [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class Q { [Aggregate(Aggregates.Count, "7d", Key = [])] static bool All(in Payment p) => true; }

            public static class Use
            {
                public static string Run()
                {
                    var shared = new CardFeatures.State();
                    var p = new P.State(shared);
                    var q = new Q.State(shared);
                    var own = new P.State();
                    var text = new System.Text.StringBuilder();
                    RowSchema<Payment> schema = PipelineDsl.CompilerServices.RowSchemas.Of<Payment>();
                    for (int i = 0; i < 64; i++)
                    {
                        Payment row = schema.Synthesize(i);
                        if (!P.Compute(in row, p).Equals(P.Compute(in row, own))) return "p differs at " + i;
                        if (Q.Compute(in row, q).Spend_count_7d != P.Compute(in row, own).Spend_count_7d) return "q differs at " + i;
                        p.Observe(in row);
                        q.Observe(in row);
                        own.Observe(in row);
                        shared.Observe(in row);
                    }

                    return $"{p.Counters.Duplicates} {q.Counters.Duplicates} {shared.Counters.Duplicates} {shared.Counters.Observed}";
                }
            }
            """);
        Assert.Equal("0 0 0 64", run.Load().GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void Copies_OfAnEvent_AreCountedThoughOnlyASetHasWindows()
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, CardFeatures, """
            namespace Shop;
            [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }

            public static class Use
            {
                public static string Run()
                {
                    Payment row = PipelineDsl.CompilerServices.RowSchemas.Of<Payment>().Synthesize(3);
                    var own = new P.State();
                    var shared = new P.State(new CardFeatures.State());
                    return $"{own.Observe(in row)} {own.Observe(in row)} {own.Observe(row with { Amount = 7 })} {shared.Observe(in row)} {shared.Observe(in row)} {own.CardFeatures.Counters.Duplicates}";
                }
            }
            """);
        Assert.Equal("Applied Duplicate Conflicting Applied Duplicate 0", run.Load().GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void Copies_OfAnEvent_AreRefusedWithoutAnyWindowForADay()
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, """
            namespace Shop;
            [Pipeline<Payment>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }

            public static class Use
            {
                public static string Run()
                {
                    Payment row = PipelineDsl.CompilerServices.RowSchemas.Of<Payment>().Synthesize(3);
                    var state = new P.State();
                    return $"{state.EventRetention} {state.Observe(in row)} {state.Observe(in row)} {state.Observe(row with { Id = row.Id + 1, At = row.At.AddDays(2) })} {state.Observe(in row)}";
                }
            }
            """);
        Assert.Equal("1.00:00:00 Applied Duplicate Applied Expired", run.Load().GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void Copies_ThatOnlyAnOwnedSetKnows_AreRefusedByItsOwner()
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, CardFeatures, """
            namespace Shop;
            [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Aggregate(Aggregates.Count, "7d", Key = [])] static bool All(in Payment p) => true; }

            public static class Use
            {
                public static string Run()
                {
                    Payment row = PipelineDsl.CompilerServices.RowSchemas.Of<Payment>().Synthesize(3);
                    var state = new P.State();
                    state.CardFeatures.Observe(in row);
                    return $"{state.Observe(in row)} {state.Counters.Observed} {state.Counters.Duplicates} {P.Compute(row with { Id = -1 }, state).All_count_7d}";
                }
            }
            """);
        Assert.Equal("Duplicate 0 1 0", run.Load().GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Aggregate(Aggregates.Mean, \"30d\", Key = [nameof(Payment.CardId)])] static bool? Own(in Payment p) => p.IsFraud;")]
    public void Outcomes_RevealedToAPipeline_ReachItsSets(string own)
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, CardFeatures, $$"""
            namespace Shop;
            [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; {{own}} }

            public static class Use
            {
                public static string Run()
                {
                    Payment[] rows = [.. Enumerable.Range(0, 64).Select(PipelineDsl.CompilerServices.RowSchemas.Of<Payment>().Synthesize)];
                    var known = new P.State();
                    var revealed = new P.State();
                    var waiting = new Queue<Payment>();
                    foreach (Payment row in rows)
                    {
                        while (waiting.TryPeek(out Payment due) && due.At.AddDays(7) <= row.At)
                        {
                            waiting.Dequeue();
                            if (due.IsFraud is bool isFraud && revealed.Reveal(due.Id, isFraud, due.At.AddDays(7)) != ObserveOutcome.Applied) return "not applied";
                        }

                        if (!P.Compute(in row, known).Equals(P.Compute(in row, revealed))) return "differs at " + row.Id;
                        known.Observe(in row);
                        revealed.Observe(row with { IsFraud = null });
                        waiting.Enqueue(row);
                    }

                    return $"{revealed.CardFeatures.Counters.Revealed > 20} {revealed.CardFeatures.Clock == revealed.Clock}";
                }
            }
            """);
        Assert.Equal("True True", run.Load().GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, null));
    }
}
