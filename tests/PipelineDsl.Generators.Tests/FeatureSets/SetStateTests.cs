using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Tests.Kit;
using PipelineDsl.Generators.Tests.Pipelines;

namespace PipelineDsl.Generators.Tests.FeatureSets;

/// <summary>How states of feature sets are saved and opened: inside their owner's file, or apart where they are shared.</summary>
public class SetStateTests
{
    private const string CardFeatures = """
        namespace Shop;
        [FeatureSet<Payment>]
        public sealed partial class CardFeatures
        {
            [Aggregate(Aggregates.Count, "30d", Key = ["CardId"])] static float Spend(in Payment p) => p.Amount;
            [Aggregate(Aggregates.Mean, "30d", Key = ["CardId"], Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;
        }
        """;

    private const string Rows = """
        public static class Rows
        {
            public static Payment At(int id, double day) =>
                new() { Id = id, At = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day), CardId = 1, TerminalId = 2, Country = "DE", Amount = 5 };
        }
        """;

    [Fact]
    public void Two_Pipelines_InOneFolder_KeepEachItsOwnState() => Assert.Equal("5 5 1 Shop.P.state Shop.Q.state", Run("""
        [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }
        [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class Q { [Feature] static float Amount(in Payment p) => p.Amount; }
        """, """
        var p = new P.State();
        var q = new Q.State();
        for (int i = 0; i < 5; i++) p.Observe(Rows.At(i, i));
        q.Observe(Rows.At(0, 0));
        p.Save(folder);
        q.Save(folder);
        Payment next = Rows.At(9, 6);
        var again = P.State.Open(folder);
        return $"{P.Compute(in next, p).Spend_count_30d} {P.Compute(in next, again).Spend_count_30d} {Q.Compute(in next, Q.State.Open(folder)).Spend_count_30d} "
            + string.Join(" ", System.IO.Directory.GetFiles(folder).Select(System.IO.Path.GetFileName).Order());
        """));

    [Fact]
    public void Owned_Sets_ComeBackWithClockPositionAndCounters() => Assert.Equal("7 True 5 1 0", Run("""
        [FeatureSet<Payment>, Uses<CardFeatures>] public sealed partial class More { [Aggregate(Aggregates.Count, "9d", Key = [])] static bool All(in Payment p) => true; }
        [Pipeline<Payment>, Uses<More>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }
        """, """
        var p = P.State.Open(folder);
        for (int i = 0; i < 5; i++) p.Observe(Rows.At(i, i));
        p.Reveal(1, true);
        p.Position = 7;
        p.Snapshot();
        var again = P.State.Open(folder);
        return $"{again.More.CardFeatures.Position} {again.More.CardFeatures.Clock == p.Clock} {again.More.CardFeatures.Counters.Observed} {again.More.CardFeatures.Counters.Revealed} {again.SectionsToRebuild.Count}";
        """));

    [Fact]
    public void Shared_Sets_AreSavedAndOpenedApart() => Assert.Equal("5 5", Run("""
        [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Aggregate(Aggregates.Count, "9d", Key = [])] static bool All(in Payment p) => true; }
        """, """
        var cards = CardFeatures.State.Open(folder);
        var p = P.State.Open(folder, cards);
        for (int i = 0; i < 5; i++) { cards.Observe(Rows.At(i, i)); p.Observe(Rows.At(i, i)); }
        cards.Snapshot();
        p.Snapshot();
        var again = P.State.Open(folder, CardFeatures.State.Open(folder));
        P.Values values = P.Compute(Rows.At(9, 6), again);
        return $"{values.Spend_count_30d} {values.All_count_9d}";
        """));

    [Fact]
    public void Rows_OfTheSameNameAsAnAggregate_AreSaved() => Assert.Equal("opened 3", Run("""
        [Pipeline<Payment>] public sealed partial class P
        {
            [Aggregate(Aggregates.Count, "9d", Key = ["CardId"])] static float CardByCardId(in Payment p) => p.Amount;
            [Feature, Impute(ImputeBy.Mean)] static float? Limit(in Payment p, [AsOf("CardId")] Card? card) => card?.Limit;
        }
        """, """
        var p = P.State.Open(folder);
        p.Observe(new Card { CardId = 1, Since = Rows.At(0, -1).At, Limit = 3 });
        p.Observe(Rows.At(0, 0));
        p.Snapshot();
        return "opened " + P.Compute(Rows.At(1, 1), P.State.Open(folder)).Limit;
        """));

    [Fact]
    public void Parts_CountTheReadsTheyMissed() => Assert.Equal("1 1", Run("""
        [Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }
        """, """
        var p = new P.State();
        p.Observe(Rows.At(0, 0));
        p.Observe(Rows.At(1, 2));
        p.Observe(Rows.At(2, 1));
        return $"{p.Counters.MissedReads} {p.Counters.Late}";
        """));

    [Fact]
    public void Label_AggregateAdded_RebuildsOnlyWhatItNeeds()
    {
        using ScratchFolder scratch = new();
        const string old = "[Aggregate(Aggregates.Count, \"9d\", Key = [])] static bool All(in Payment p) => true;";
        const string added = "[Aggregate(Aggregates.Mean, \"9d\", Key = [])] static bool? OwnFraud(in Payment p) => p.IsFraud;";
        Assert.Equal("Applied", Run($"[Pipeline<Payment>] public sealed partial class P {{ {old} }}", """
            var p = P.State.Open(folder);
            ObserveOutcome outcome = p.Observe(Rows.At(0, 0));
            p.Snapshot();
            return outcome.ToString();
            """, scratch));
        Assert.Equal("aggregate OwnFraud,outcomes 1 Duplicate Expired Held", Run($"[Pipeline<Payment>] public sealed partial class P {{ {old} {added} }}", """
            var p = P.State.Open(folder);
            string text = $"{string.Join(",", p.SectionsToRebuild.Order())} {P.Compute(Rows.At(1, 1), p).All_count_9d} {p.Observe(Rows.At(0, 0))} {p.Reveal(0, true)} {p.Reveal(5, true)}";
            p.Snapshot();
            return text;
            """, scratch));
        Assert.Equal("outcomes aggregate OwnFraud Duplicate", Run($"[Pipeline<Payment>] public sealed partial class P {{ {old} }}", """
            var p = P.State.Open(folder);
            return $"{string.Join(" ", p.SectionsIgnored.OrderDescending())} {p.Observe(Rows.At(0, 0))}";
            """, scratch));
    }

    [Theory]
    [InlineData("\"manifest\\t2\"", "\"manifest\\t3\"", "newer version")]
    [InlineData("\"manifest\\t2\", ", "", "older version")]
    public void Manifests_OfAnotherVersion_AreReported(string current, string other, string reason)
    {
        GeneratorRun set = GeneratorHarness.Run(GeneratorHarness.Compile("Sets", [], PipelineSources.Payment, CardFeatures));
        Compilation altered = set.Output;
        foreach (SyntaxTree tree in altered.SyntaxTrees.Where(tree => tree.ToString().Contains("FeatureSetManifest", StringComparison.Ordinal)))
        {
            string text = tree.ToString();
            Assert.Contains(current, text, StringComparison.Ordinal);
            altered = altered.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text.Replace(current, other, StringComparison.Ordinal), System.Text.Encoding.UTF8)));
        }

        using MemoryStream image = new();
        Assert.True(altered.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        GeneratorRun user = GeneratorHarness.Run(GeneratorHarness.Compile(
            "User", [MetadataReference.CreateFromImage(image.ToArray())], "namespace Shop;\n[Pipeline<Payment>, Uses<CardFeatures>] public sealed partial class P { [Feature] static float Amount(in Payment p) => p.Amount; }"));
        Finding finding = Assert.Single(user.Findings);
        Assert.Equal("PDL1121", finding.Id);
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
    }

    private static string Run(string declarations, string body)
    {
        using ScratchFolder scratch = new();
        return Run(declarations, body, scratch);
    }

    private static string Run(string declarations, string body, ScratchFolder scratch)
    {
        string use = $$"""
            namespace Shop;
            {{Rows}}
            {{declarations}}
            public static class Use
            {
                public static string Run(string folder)
                {
                    {{body}}
                }
            }
            """;
        return (string)GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, CardFeatures, use).Load().GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, [scratch.File("state")])!;
    }
}
