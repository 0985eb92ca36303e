using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>Encoders for some of a member's values, columns as they are, crosses.</summary>
public class ChosenValuesTests
{
    private const string Wide = """
        namespace Shop;
        public enum Colour { Red, Green }
        [FeatureSchema]
        public readonly partial record struct Sale
        {
            [EventId] public required long Id { get; init; }
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public required int Customer { get; init; }
            [Range(-5, 5)] public float Price { get; init; }
            public double? @double { get; init; }
            public int Pieces { get; init; }
            public decimal Weight { get; init; }
            public bool IsGift { get; init; }
            public bool? WasSeen { get; init; }
            public string? City { get; init; }
            public Colour Colour { get; init; }
            public Colour? Second { get; init; }
            public DateOnly Due { get; init; }
            public Guid Token { get; init; }
            [AvailableAfter("3d")] public float? Returned { get; init; }
            [Label, AvailableAfter("9d")] public bool? WasGood { get; init; }
        }
        """;

    [Theory]
    [InlineData("[Columns(ColumnKind.Numeric), Impute(ImputeBy.Mean), Standardize] static partial void C();", new[] { "Price", "double", "Pieces", "Weight" })]
    [InlineData("[Columns(ColumnKind.Boolean)] static partial void C();", new[] { "IsGift", "WasSeen" })]
    [InlineData("[Columns(ColumnKind.Categorical), OneHot] static partial void C();", new[] { "City", "Colour", "Second" })]
    [InlineData("[Columns(ColumnKind.Text), OneHot] static partial void C(); [Columns(ColumnKind.Enum), OneHot(MaxCategories = 2)] static partial void D();", new[] { "City", "Colour", "Second" })]
    [InlineData("[Columns(ColumnKind.Numeric | ColumnKind.Boolean, Except = [nameof(Sale.Pieces), nameof(Sale.IsGift)])] static partial void C();", new[] { "Price", "double", "Weight", "WasSeen" })]
    [InlineData("[Columns(nameof(Sale.Weight), nameof(Sale.Price)), Clip(0, 1, On = [nameof(Sale.Price)])] static partial void C();", new[] { "Weight", "Price" })]
    [InlineData("[Columns(nameof(Sale.Returned)), AssumeAvailable(nameof(Sale.Returned), Because = \"it is\")] static partial void C();", new[] { "Returned" })]
    [InlineData("[Columns(nameof(Sale.Price))] static partial void C(); [Feature] static float Twice([From(nameof(Sale.Price))] float price) => 2 * price;", new[] { "Price", "Twice" })]
    [InlineData("[Feature, Standardize(On = [\"Log\"]), OneHot(On = [\"City\"])] static (double Log, string? City) Amount(in Sale s) => (s.Price, s.City);", new[] { "Amount_Log", "Amount_City" })]
    public void Members_WithSeveralValues_GoTheWholeRoad(string members, string[] features)
    {
        LoadedPipeline loaded = PipelineChecks.GoesTheWholeRoad("Shop.P", Wide, $"namespace Shop;\n[Pipeline<Sale>] public sealed partial class P {{ {members} }}");
        Assert.Equal(features, loaded.Description.Features.Select(feature => feature.Name));
    }

    [Fact]
    public void On_NamesFunctionsWindowsAndValues_EncodesThoseAlone()
    {
        LoadedPipeline loaded = PipelineChecks.GoesTheWholeRoad("Shop.P", Wide, """
            namespace Shop;
            [Pipeline<Sale>]
            public sealed partial class P
            {
                [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", IncludeCurrent = true)]
                [Clip(100, 200, On = ["1d"]), Clip(30, 40, On = [nameof(Aggregates.Mean), "mean_7d"]), Discretize(3, On = ["A_count_7d"])]
                static float A(in Sale s) => s.Price;
            }
            """);
        Assert.Equal(["A_count_1d", "A_mean_1d", "A_count_7d", "A_mean_7d"], loaded.Description.Features.Select(feature => feature.Name));
        Assert.Equal([1, 1, 3, 1], loaded.Description.Features.Select(feature => feature.Width));
        float[] row = loaded.FitAndEncode([["1", "2024-01-01", "1", "3", "", "0", "0", "false", "", "", "Red", "", "2024-01-01", Guid.Empty.ToString(), "", ""]]);
        Assert.Equal([100f, 40, 1, 0, 0, 30], row);
    }

    [Fact]
    public void Cross_OfCategories_NamesItsSlotsByTheParts()
    {
        LoadedPipeline loaded = PipelineChecks.GoesTheWholeRoad("Shop.P", Wide, """
            namespace Shop;
            [FeatureSet<Sale>] public sealed partial class Set
            {
                [Columns(nameof(Sale.Colour), nameof(Sale.Second)), OneHot] static partial void Both();
                [Cross(nameof(Sale.Colour), nameof(Sale.Second)), OneHot(MaxCategories = 9)] static partial void Colours();
            }
            [Pipeline<Sale>, Uses<Set>] public sealed partial class P
            {
                [Feature, OneHot] static bool IsGift(in Sale s) => s.IsGift;
                [Aggregate(Aggregates.Count, "1d"), OneHot] static float Sales(in Sale s) => 1;
                [Cross(nameof(IsGift), "Sales_count_1d", nameof(Day)), OneHot(MaxCategories = 4)] static partial void Three();
                [Feature, OneHot] static int Day(in Sale s) => s.Pieces % 3;
                [Cross(nameof(Sale.City), nameof(IsGift)), OneHot(MaxCategories = 4)] static partial void CityGift();
                [Columns(nameof(Sale.City)), OneHot] static partial void City();
            }
            """);
        IReadOnlyList<string> names = loaded.SlotNames();
        Assert.Contains("Colours[0 × 1]", names);
        Assert.Contains("Colours[1 × (missing)]", names);
        Assert.Contains(names, name => name.StartsWith("Three[", StringComparison.Ordinal) && name.Split('×') is [_, _, _]);
        Assert.All(names.Where(name => name.StartsWith("CityGift[", StringComparison.Ordinal)).Skip(2), name => Assert.Matches("×|unused", name));
    }

    [Theory]
    [InlineData("PDL1123", "[Feature, Standardize(On = [\"B\"])] static float A(in Sale s) => 1;", "[\"B\"]")]
    [InlineData("PDL1123", "[Feature, Standardize(On = [\"X\", null!])] static (float X, float Y) A(in Sale s) => default;", "[\"X\", null!]")]
    [InlineData("PDL1123", "[Aggregate(Aggregates.Count, \"1d\"), Standardize(On = [\"24h\"])] static float A(in Sale s) => 1;", "[\"24h\"]")]
    [InlineData("PDL1123", "[Columns(nameof(Sale.Price)), Standardize(On = [\"Weight\"])] static partial void A();", "[\"Weight\"]")]
    [InlineData("PDL1111", "[Feature, Standardize(On = [\"X\"])] static (float X, string Y) A(in Sale s) => default;", "A")]
    [InlineData("PDL1124", "[Columns(ColumnKind.Numeric)] static void A() { }", "A")]
    [InlineData("PDL1124", "[Columns(ColumnKind.Numeric)] static partial void A(int x);", "A")]
    [InlineData("PDL1124", "[Columns(ColumnKind.Numeric)] partial void A();", "A")]
    [InlineData("PDL1124", "[Columns(ColumnKind.Numeric)] static partial void A(); static partial void A() { }", "A")]
    [InlineData("PDL1124", "[Cross(\"B\", \"C\")] static long A() => 1;", "A")]
    [InlineData("PDL1125", "[Columns] static partial void A();", "Columns")]
    [InlineData("PDL1125", "[Columns(null!)] static partial void A();", "Columns(null!)", false)]
    [InlineData("PDL1125", "[Columns(ColumnKind.None)] static partial void A();", "Columns(ColumnKind.None)")]
    [InlineData("PDL1125", "[Columns(ColumnKind.Boolean, Except = [\"IsGift\", \"WasSeen\"])] static partial void A();", "Columns(ColumnKind.Boolean, Except = [\"IsGift\", \"WasSeen\"])")]
    [InlineData("PDL1125", "[Columns(ColumnKind.Boolean, Except = [\"Nope\"])] static partial void A();", "[\"Nope\"]")]
    [InlineData("PDL1125", "[Columns(\"Price\", \"Nope\")] static partial void A();", "\"Nope\"")]
    [InlineData("PDL1125", "[Columns(\"Price\", \"Price\")] static partial void A();", "\"Price\"")]
    [InlineData("PDL1125", "[Columns(nameof(Sale.Id))] static partial void A();", "nameof(Sale.Id)")]
    [InlineData("PDL1125", "[Columns(nameof(Sale.At))] static partial void A();", "nameof(Sale.At)")]
    [InlineData("PDL1125", "[Columns(nameof(Sale.Customer)), OneHot] static partial void A();", "nameof(Sale.Customer)")]
    [InlineData("PDL1125", "[Columns(nameof(Sale.Returned))] static partial void A();", "nameof(Sale.Returned)")]
    [InlineData("PDL1125", "[Columns(nameof(Sale.WasGood)), AssumeAvailable(\"WasGood\", Because = \"no\")] static partial void A();", "nameof(Sale.WasGood)")]
    [InlineData("PDL1125", "[Columns(nameof(Sale.Token)), OneHot] static partial void A();", "nameof(Sale.Token)")]
    [InlineData("PDL1108", "[Columns(ColumnKind.Numeric)] static partial void A(); [Columns(nameof(Sale.Price))] static partial void B();", "P")]
    [InlineData("PDL1108", "[Columns(nameof(Sale.Price)), Cross(\"B\", \"C\")] static partial void A();", "A")]
    [InlineData("PDL1107", "[Columns(nameof(Sale.Price))] static partial void Fit();", "Fit")]
    [InlineData("PDL1126", "[Cross(\"B\"), OneHot] static partial void A();", "Cross(\"B\")")]
    [InlineData("PDL1126", "[Cross(\"B\", \"C\"), OneHot] static partial void A();", "\"B\"")]
    [InlineData("PDL1126", "[Cross(\"Price\", \"IsGift\"), OneHot] static partial void A(); [Columns(\"Price\", \"IsGift\")] static partial void B();", "\"Price\"")]
    [InlineData("PDL1126", "[Cross(\"IsGift\", \"IsGift\"), OneHot] static partial void A(); [Columns(\"IsGift\")] static partial void B();", "\"IsGift\"")]
    [InlineData("PDL1126", "[Cross(\"IsGift\", \"C\"), OneHot] static partial void A(); [Columns(\"IsGift\", \"WasSeen\")] static partial void B(); [Cross(\"IsGift\", \"WasSeen\"), OneHot] static partial void C();", "\"C\"")]
    [InlineData("PDL1126", "[Cross(null!, \"IsGift\"), OneHot] static partial void A(); [Columns(\"IsGift\")] static partial void B();", "null!")]
    public void Members_WithOneMistake_HaveOneFindingAtItsToken(string id, string members, string token, bool compiles = true)
    {
        GeneratorRun run = GeneratorHarness.Run(Wide, $"namespace Shop;\n[Pipeline<Sale>] public sealed partial class P {{ {members} }}").AssertNoCrash();
        Finding finding = Assert.Single(run.Findings);
        Assert.Equal((id, token), (finding.Id, finding.Token));
        if (compiles) run.AssertCompiles();
    }
}
