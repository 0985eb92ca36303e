using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>A declaration with one mistake has one finding, and what is generated compiles; the exact spans are the analyzers' tests.</summary>
public class PipelineErrorTests
{
    private const string Encoders = """
        namespace Shop;
        public sealed class MeansAttribute : SupervisedEncoderAttribute<Sums, Means> { public override Sums CreateAccumulator() => new(); }
        public sealed class Sums : IEncoderAccumulator<Sums, Means>, ISupervisedCategoryAccumulator
        {
            public void Add(Category value, double label) { }
            public void Merge(Sums other) { }
            public Means Fit() => default;
        }
        public readonly struct Means : IFittedEncoder<Means>, ICategoryEncoder
        {
            public double Apply(Category value) => 0;
            public void Save(StateWriter writer) { }
            public static Means Load(StateReader reader) => default;
        }

        public sealed class DeafAttribute : EncoderAttribute<Ear, Blank> { public override Ear CreateAccumulator() => new(); }
        public sealed class Ear : IEncoderAccumulator<Ear, Blank>
        {
            public void Merge(Ear other) { }
            public Blank Fit() => default;
        }
        public sealed class BlankAttribute : StatelessEncoderAttribute<Blank> { public override Blank Create() => default; }
        [EncoderWidth(Option = "knots", AlsoOption = nameof(Degree), AlsoDefault = 3, Slots = -1)]
        public sealed class SpansAttribute(int knots) : StatelessEncoderAttribute<Blank> { public int Degree { get; set; } = 3; public override Blank Create() => new(knots); }
        public readonly struct Blank(int slots) : IFittedEncoder<Blank>, INumberSlotEncoder
        {
            public void Encode(double value, Span<float> vector) => vector[slots..].Clear();
            public string SlotName(int slot) => "";
            public void Save(StateWriter writer) { }
            public static Blank Load(StateReader reader) => default;
        }
        """;

    [Theory]
    [InlineData("PDL1101", "[Feature] float A(in Payment p) => 1;")]
    [InlineData("PDL1101", "[Feature] static float A<T>(in Payment p) => 1;")]
    [InlineData("PDL1101", "[Feature] private static partial void A(in Payment p);", false)]
    [InlineData("PDL1102", "[Feature] static void A(in Payment p) { }")]
    [InlineData("PDL1102", "[Feature] static object A(in Payment p) => 1;")]
    [InlineData("PDL1102", "[Feature] static TimeOnly A(in Payment p) => default;")]
    [InlineData("PDL1102", "[Feature] static (float, float)? A(in Payment p) => null;")]
    [InlineData("PDL1102", "[Feature] static (float X, object Y) A(in Payment p) => (1, 2);")]
    [InlineData("PDL1102", "[Feature] static unsafe int* A(in Payment p) => null;", false)]
    [InlineData("PDL1102", "[Feature] static double[] A(in Payment p) => [];")]
    [InlineData("PDL1102", "[Feature] static Half A(in Payment p) => default;")]
    [InlineData("PDL1102", "[Feature] static nint A(in Payment p) => 0;")]
    [InlineData("PDL1102", "[Feature] static dynamic A(in Payment p) => 0;")]
    [InlineData("PDL1103", "[Feature] static float A(ref Payment p) => 1;")]
    [InlineData("PDL1103", "[Feature] static float A(out Payment p) { p = default; return 1; }")]
    [InlineData("PDL1103", "[Feature] static float A(Payment? p) => 1;")]
    [InlineData("PDL1103", "[Feature] static float A(in Payment p, float b) => 1;")]
    [InlineData("PDL1103", "[Feature] static float A(in Payment p, float b = 3) => 1;")]
    [InlineData("PDL1103", "[Feature] static float A(params Payment[] p) => 1;")]
    [InlineData("PDL1103", "[Feature] static float A(in Payment p) => 1; [Feature] static float B([From(nameof(A))] ref float a) => 1;")]
    [InlineData("PDL1103", "[Feature] static float A(in Payment p) => 1; [Feature] static float B([From(nameof(A))] ref readonly float a) => 1;")]
    [InlineData("PDL1103", "[Feature] static float A(in Payment p, [AsOf] ref readonly Card? c) => 1;")]
    [InlineData("PDL1103", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static int A() => 1;")]
    [InlineData("PDL1103", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static int A(in Payment p, in Payment q) => 1;")]
    [InlineData("PDL1104", "[Feature] static float A([From(\"B\")] float b) => 1;")]
    [InlineData("PDL1104", "[Feature] static (float X, float Y) B(in Payment p) => (1, 2); [Feature] static float A([From(\"B\")] float b) => 1;")]
    [InlineData("PDL1104", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static int B(in Payment p) => 1; [Feature] static float A([From(\"B\")] long b) => 1;")]
    [InlineData("PDL1104", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static int B(in Payment p) => 1; [Feature] static float A([From(\"B\", Aggregates.Mean, \"1d\")] double? b) => 1;")]
    [InlineData("PDL1104", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static int B(in Payment p) => 1; [Feature] static float A([From(\"B\", Aggregates.Count, \"24h\")] long b) => 1;")]
    [InlineData("PDL1104", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static int B(in Payment p) => 1; [Feature] static float A([From(\"B\", Aggregates.Count | Aggregates.Mean, \"1d\")] long b) => 1;")]
    [InlineData("PDL1104", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static int B(in Payment p) => 1; [Feature] static float A([From(\"B\", Aggregates.Count, null!)] long b) => 1;")]
    [InlineData("PDL1104", "[Feature] static float A([From(null!)] float b) => 1;")]
    [InlineData("PDL1105", "[Feature] static float B(in Payment p) => 1; [Feature] static float A([From(\"B\")] double b) => 1;")]
    [InlineData("PDL1105", "[Feature] static float? B(in Payment p) => 1; [Feature] static float A([From(\"B\")] float b) => 1;")]
    [InlineData("PDL1105", "[Feature, OneHot] static string? B(in Payment p) => null; [Feature] static float A([From(\"B\")] string b) => 1;")]
    [InlineData("PDL1106", "[Feature] static float A([From(\"A\")] float a) => 1;")]
    [InlineData("PDL1106", "[Feature] static float A([From(\"B\")] float b) => 1; [Feature] static float B([From(\"C\")] float c) => 1; [Feature] static float C([From(\"A\")] float a) => 1;")]
    [InlineData("PDL1107", "[Feature] static float Compute(in Payment p) => 1;")]
    [InlineData("PDL1107", "[Feature] static float Equals(in Payment p) => 1;")]
    [InlineData("PDL1107", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static int State(in Payment p) => 1;", false)]
    [InlineData("PDL1108", "[Feature] static float A(in Payment p) => 1; [Feature] static float A(Payment p) => 1;")]
    [InlineData("PDL1108", "[Feature, Aggregate(Aggregates.Count, \"1d\", Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1108", "[Feature] static float A_X(in Payment p) => 1; [Feature] static (float X, float Y) A(in Payment p) => (1, 2);")]
    [InlineData("PDL1108", "[Feature] static float A_count_1d(in Payment p) => 1; [Aggregate(Aggregates.Count, \"1d\", Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1110", "[Feature, OneHot] static float A(in Payment p) => 1;")]
    [InlineData("PDL1110", "[Feature, Standardize, OneHot] static int A(in Payment p) => 1;")]
    [InlineData("PDL1110", "[Feature, Discretize(3), Standardize] static int A(in Payment p) => 1;")]
    [InlineData("PDL1110", "[Feature, Standardize] static DayOfWeek A(in Payment p) => default;")]
    [InlineData("PDL1110", "[Feature, Means] static float A(in Payment p) => 1;")]
    [InlineData("PDL1110", "[Feature, Means(Folds = 1)] static string? A(in Payment p) => p.Country;")]
    [InlineData("PDL1110", "[Feature, Means(Group = \"Nope\")] static string? A(in Payment p) => p.Country;")]
    [InlineData("PDL1110", "[Feature, Deaf] static float A(in Payment p) => 1;")]
    [InlineData("PDL1110", "[Feature, Blank] static float A(in Payment p) => 1;")]
    [InlineData("PDL1110", "[Feature, Blank] static DateTime A(in Payment p) => p.At;")]
    [InlineData("PDL1112", "[Feature, Spans(2, Degree = -3)] static float A(in Payment p) => 1;")]
    [InlineData("PDL1110", "[Feature, Bare] static int A(in Payment p) => 1; private sealed class BareAttribute : EncoderAttribute;")]
    [InlineData("PDL1111", "[Feature] static string A(in Payment p) => \"\";")]
    [InlineData("PDL1111", "[Feature] static DateTime A(in Payment p) => p.At;")]
    [InlineData("PDL1111", "[Feature] static float[] A(in Payment p) => [];")]
    [InlineData("PDL1111", "[Feature] static (float X, DayOfWeek Y) A(in Payment p) => default;")]
    [InlineData("PDL1112", "[Feature, Discretize(0)] static float A(in Payment p) => 1;")]
    [InlineData("PDL1112", "[Feature, OneHot(MaxCategories = -5)] static int A(in Payment p) => 1;")]
    [InlineData("PDL1112", "[Feature, OneHot(MaxCategories = int.MaxValue)] static int A(in Payment p) => 1;")]
    [InlineData("PDL1114", "[Aggregate(Aggregates.Count, \"1d\", Key = [\"Nope\"])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1114", "[Aggregate(Aggregates.Count, \"1d\", Key = [null!])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1114", "[Aggregate(Aggregates.Count, \"1d\", Key = [\"Amount\"])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1114", "[Aggregate(Aggregates.Count, \"1d\", Key = [\"IsFraud\"])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1114", "[Aggregate(Aggregates.Count, \"1d\", Key = [\"CardId\", \"TerminalId\", \"Country\", \"Id\"])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1114", "[Aggregate(Aggregates.Count, \"1d\", Key = [\"CardId\", \"CardId\"])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1115", "[Aggregate(Aggregates.Count, \"1d\")] static int A(in Payment p) => 1;")]
    [InlineData("PDL1115", "[Aggregate(Aggregates.Count, \"1d\", Key = null!)] static int A(in Payment p) => 1;")]
    [InlineData("PDL1116", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static string A(in Payment p) => \"\";")]
    [InlineData("PDL1116", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static decimal A(in Payment p) => 1;")]
    [InlineData("PDL1116", "[Aggregate(Aggregates.Count, \"1d\", Key = [])] static (int, int) A(in Payment p) => default;")]
    [InlineData("PDL1117", "[Aggregate((Aggregates)0, \"1d\", Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1117", "[Aggregate((Aggregates)1024, \"1d\", Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1117", "[Aggregate(Aggregates.Count, Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1117", "[Aggregate(Aggregates.Count, null!, Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1117", "[Aggregate(Aggregates.Count, \"0d\", Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1117", "[Aggregate(Aggregates.Count, \"1d\", \"24h\", Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1007", "[Aggregate(Aggregates.Count, \"1 d\", Key = [])] static int A(in Payment p) => 1;")]
    [InlineData("PDL1007", "[Aggregate(Aggregates.Count, \"1d\", Key = [], Delay = \"x\")] static int A(in Payment p) => 1;")]
    [InlineData("PDL2005", "[Aggregate(Aggregates.Count, \"1d\", Key = [], IncludeCurrent = true)] static bool? A(in Payment p) => p.IsFraud;")]
    [InlineData("PDL2006", "[Aggregate(Aggregates.Count, \"1d\", Key = [], Delay = \"6d\")] static bool? A(in Payment p) => p.IsFraud;")]
    [InlineData("PDL1120", "[Feature] static float A(in Payment p, [AsOf(\"CardId\")] Card c) => 1;")]
    [InlineData("PDL1120", "[Feature] static float A(in Payment p, [AsOf(\"Nope\")] Card? c) => 1;")]
    [InlineData("PDL1120", "[Feature] static float A(in Payment p, [AsOf(\"Country\")] Card? c) => 1;")]
    [InlineData("PDL1120", "[Feature] static float A(in Payment p, [AsOf(\"CardId\", \"Id\")] Card? c) => 1;")]
    [InlineData("PDL1120", "[Feature] static float A(in Payment p, [AsOf(\"CardId\")] string? c) => 1;")]
    [InlineData("PDL1120", "[Feature] static float A(in Payment p, [AsOf] Payment? c) => 1;")]
    [InlineData("PDL1120", "[Feature] static float A(in Payment p, [AsOf(\"IsFraud\")] Flagged? c) => 1;")]
    [InlineData("PDL1122", "static float A(in Payment p) => 1;")]
    public void Members_WithOneMistake_HaveOneFindingAndCompile(string id, string members, bool compiles = true)
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, PipelineSources.Pipeline(members), Encoders, """
            namespace Shop;
            [FeatureSchema] public sealed partial record Flagged { [EntityKey] public required int Flag { get; init; } [EventTime] public required DateTime At { get; init; } }
            """).AssertNoCrash();
        Finding finding = Assert.Single(run.Findings);
        Assert.Equal(id, finding.Id);
        Assert.NotEmpty(finding.Token);
        if (compiles) run.AssertCompiles();
    }

    [Theory]
    [InlineData("PDL1109", "public partial class Row { public float X { get; set; } }", "[Feature] static float A(Row r) => 1;")]
    [InlineData("PDL1001", "[FeatureSchema] public class Row { public float X { get; set; } }", "[Feature] static float A(Row r) => 1;")]
    [InlineData("PDL1113", "[FeatureSchema] public partial class Row { public float X { get; set; } }", "[Aggregate(Aggregates.Count, \"1d\")] static int A(Row r) => 1;")]
    [InlineData("PDL1115", "[FeatureSchema] public partial class Row { [EventTime] public DateTime At { get; set; } }", "[Aggregate(Aggregates.Count, \"1d\")] static int A(Row r) => 1;")]
    [InlineData("PDL1120", "[FeatureSchema] public partial class Row { public int Id { get; set; } } [FeatureSchema] public partial class Other { [EventTime] public DateTime At { get; set; } [EntityKey] public int Id { get; set; } }", "[Feature] static float A(Row r, [AsOf(\"Id\")] Other? o) => 1;")]
    [InlineData("PDL1120", "[FeatureSchema] public partial class Row { [EventTime] public DateTime At { get; set; } public int Id { get; set; } } [FeatureSchema] public partial class Other { [EntityKey] public int Id { get; set; } }", "[Feature] static float A(Row r, [AsOf(\"Id\")] Other? o) => 1;")]
    [InlineData("PDL1120", "[FeatureSchema] public partial class Row { [EventTime] public DateTime At { get; set; } public int Id { get; set; } } [FeatureSchema] public partial class Other { [EventTime] public DateTime At { get; set; } }", "[Feature] static float A(Row r, [AsOf(\"Id\")] Other? o) => 1;")]
    [InlineData("PDL1114", "[FeatureSchema] public partial class Row { [EventTime] public DateTime At { get; set; } [Label] public bool Bad { get; set; } }", "[Aggregate(Aggregates.Count, \"1d\", Key = [\"Bad\"])] static int A(Row r) => 1;")]
    public void Rows_ThatDoNotServe_HaveOneFinding(string id, string rows, string members)
    {
        GeneratorRun run = GeneratorHarness.Run($"{rows}\n[Pipeline<Row>] public sealed partial class P {{ {members} }}").AssertNoCrash();
        Assert.Equal([id], run.Findings.Select(finding => finding.Id));

        // CS0311: the row of a pipeline must be a schema, says the attribute itself.
        Assert.All(run.CompilerDiagnostics, diagnostic => Assert.Equal("CS0311", diagnostic.Id));
    }

    [Theory]
    [InlineData("PDL1001", "public sealed class P")]
    [InlineData("PDL1003", "public abstract partial class P")]
    [InlineData("PDL1003", "public static partial class P")]
    [InlineData("PDL1003", "public sealed partial class P<T>")]
    [InlineData("PDL1003", "file sealed partial class P")]
    public void Pipelines_OfAWrongKind_GetNoMembers(string id, string type)
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, $"namespace Shop;\n[Pipeline<Payment>]\n{type} {{ [Feature] static float A(in Payment p) => 1; }}").AssertCompiles();
        Assert.Equal(id, Assert.Single(run.Findings).Id);
        Assert.Single(run.Outputs);
    }

    [Fact]
    public void Members_OfADeclarationWithAnError_ThrowNamingTheRule()
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Pipeline("[Feature] static string A(in Payment p) => \"\"; [Feature] static float B(in Payment p) => 1;"));
        LoadedPipeline loaded = LoadedPipeline.Of(run.Load(), "Shop.P");
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => loaded.Compute(1));
        Assert.StartsWith("PDL1111", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Shop.P", thrown.Message, StringComparison.Ordinal);
    }
}
