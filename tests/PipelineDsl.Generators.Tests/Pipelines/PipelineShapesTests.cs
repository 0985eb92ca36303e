using System.Globalization;
using System.Text;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>Kinds of rows, of values, of keys and of pipelines.</summary>
public class PipelineShapesTests
{
    private const string Columns = """
        {
            [EventId] public {REQUIRED} int Id { get; {SET}; }
            [EventTime] public {REQUIRED} DateTime At { get; {SET}; }
            [EntityKey] public {REQUIRED} int User { get; {SET}; }
            public double Seconds { get; {SET}; }
            [Label, AvailableAfter("1d")] public bool? Left { get; {SET}; }
        }
        """;

    [Theory]
    [InlineData("partial class Visit", "set")]
    [InlineData("sealed partial class Visit", "init")]
    [InlineData("partial record Visit", "init")]
    [InlineData("sealed partial record class Visit", "set")]
    [InlineData("partial struct Visit", "set")]
    [InlineData("readonly partial struct Visit", "init")]
    [InlineData("partial record struct Visit", "set")]
    [InlineData("readonly partial record struct Visit", "init")]
    public void Rows_OfEveryKind_GoTheWholeRoad(string type, string set) => PipelineChecks.GoesTheWholeRoad("P", $"[FeatureSchema] public {type} {Columns}"
        .Replace("{SET}", set, StringComparison.Ordinal).Replace("{REQUIRED}", "required", StringComparison.Ordinal), """
        [Pipeline<Visit>]
        public sealed partial class P
        {
            [Feature] static int ByValue(Visit v) => v.At.Hour;
            [Feature] static double ByIn(in Visit v) => v.Seconds;
            [Feature] static double ByReadOnlyReference(ref readonly Visit v) => v.Seconds;
            [Feature] static double Twice(Visit v, in Visit w) => v.Seconds + w.Seconds;
            [Feature] static double Nothing() => 1;
            [Aggregate(Aggregates.Count | Aggregates.Sum | Aggregates.Mean, "12h", "7d", IncludeCurrent = true)] static double Seconds(Visit v) => v.Seconds;
            [Aggregate(Aggregates.Mean, "7d")] static bool? Left(in Visit v) => v.Left;
        }
        """);

    [Fact]
    public void Row_PositionalRecord_GoesTheWholeRoad() => PipelineChecks.GoesTheWholeRoad("P", """
        [FeatureSchema]
        public sealed partial record Visit([property: EventId] string Id, [property: EventTime] DateTimeOffset At, [property: EntityKey] string? User, [property: Label, AvailableAfter("2d")] int? Stars);

        [Pipeline<Visit>]
        public sealed partial class P
        {
            [Aggregate(Aggregates.Count | Aggregates.Mean, "7d")] static int? Stars(Visit v) => v.Stars;
        }
        """);

    [Fact]
    public void Values_OfEveryType_GoTheWholeRoad()
    {
        (string Type, string Value)[] types =
        [
            ("bool", "v.Number > 0"), ("sbyte", "(sbyte)(v.Number % 100)"), ("byte", "(byte)(v.Number & 255)"), ("short", "(short)(v.Number % 1000)"),
            ("ushort", "(ushort)(v.Number & 65535)"), ("int", "(int)v.Number"), ("uint", "(uint)v.Number"), ("long", "v.Number"), ("ulong", "ulong.MaxValue - (ulong)v.Number"),
            ("float", "v.Number / 3f"), ("double", "v.Number / 3d"), ("decimal", "v.Number / 3m"), ("string", "v.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)"),
            ("Kind", "(Kind)(v.Number % 3)"), ("Huge", "(Huge)(ulong)v.Number"), ("Tiny", "(Tiny)(v.Number % 100)"),
        ];
        var members = new StringBuilder();
        int number = 0;
        foreach ((string type, string value) in types)
        {
            bool isNumeric = type is not ("string" or "Kind" or "Huge" or "Tiny");
            bool isCategory = type is not ("float" or "double" or "decimal");
            foreach (string encoders in new[] { isNumeric ? "" : null, isNumeric ? ", Standardize" : null, isNumeric ? ", Impute(ImputeBy.MostFrequent), Log1p, Discretize(3)" : null, isCategory ? ", OneHot(MaxCategories = 3)" : null }.OfType<string>())
            {
                members.AppendLine(CultureInfo.InvariantCulture, $"[Feature{encoders}] static {type} F{number++}(Row v) => {value};");
                members.AppendLine(CultureInfo.InvariantCulture, $"[Feature{encoders}] static {type}? F{number++}(Row v) => v.Number % 5 == 0 ? null : {value};");
            }

            if (type is not ("decimal" or "ulong") && isNumeric)
            {
                members.AppendLine(CultureInfo.InvariantCulture, $"[Aggregate(Aggregates.Count | Aggregates.Sum | Aggregates.Mean, \"1d\", \"9d\", IncludeCurrent = true, Empty = -1)] static {type} A{number++}(Row v) => {value};");
                members.AppendLine(CultureInfo.InvariantCulture, $"[Aggregate(Aggregates.Count | Aggregates.Sum | Aggregates.Mean, \"1d\", \"9d\")] static {type}? A{number++}(Row v) => v.Number % 5 == 0 ? null : {value};");
                members.AppendLine(CultureInfo.InvariantCulture, $"[Feature, Impute(ImputeBy.Mean)] static double? F{number}(Row v, [From(nameof(A{number - 1}), Aggregates.Mean, \"9d\")] {(type == "float" ? "float" : "double")}? mean) => mean;");
                number++;
            }
        }

        PipelineChecks.GoesTheWholeRoad("P", """
            public enum Kind { A, B, C }
            public enum Huge : ulong { Most = ulong.MaxValue }
            public enum Tiny : sbyte { Least = -128 }
            [FeatureSchema] public partial record Row { [EventTime] public DateTime At { get; init; } [EntityKey] public byte User { get; init; } [Range(0, 1000)] public long Number { get; init; } }
            """, $$"""
            [Pipeline<Row>]
            public sealed partial class P
            {
            {{members}}
            }
            """);
    }

    [Theory]
    [InlineData("bool")]
    [InlineData("int")]
    [InlineData("ulong")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("decimal")]
    [InlineData("Kind")]
    public void Labels_OfEveryType_EnterWindowsLate(string label) => PipelineChecks.GoesTheWholeRoad("P", "public enum Kind : byte { No, Yes }", $$"""
        [FeatureSchema]
        public readonly partial record struct Row
        {
            [EventId] public required int Id { get; init; }
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public required byte User { get; init; }
            [Label, AvailableAfter("2d")] public {{label}}? Outcome { get; init; }
        }

        [Pipeline<Row>]
        public sealed partial class P
        {
            [Aggregate(Aggregates.Count, "30d")] static bool? Known(in Row r) => r.Outcome is not null ? true : null;
        }
        """);

    [Fact]
    public void Keys_OfEveryTypeAlone_GoTheWholeRoad()
    {
        string[] keys = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "char", "string", "Guid", "Kind"];
        var columns = new StringBuilder();
        var members = new StringBuilder();
        for (int i = 0; i < keys.Length; i++)
        {
            columns.AppendLine(CultureInfo.InvariantCulture, $"[EntityKey] public required {keys[i]} K{i} {{ get; init; }} [EntityKey] public {keys[i]}? N{i} {{ get; init; }}");
            int next = (i + 1) % keys.Length;
            members.AppendLine(CultureInfo.InvariantCulture, $"[Aggregate(Aggregates.Count, \"30d\", Key = [\"K{i}\"])] static bool A{i}(Row r) => true;");
            members.AppendLine(CultureInfo.InvariantCulture, $"[Aggregate(Aggregates.Count | Aggregates.Mean, \"30d\", Key = [\"N{i}\"], IncludeCurrent = true), Impute(ImputeBy.Constant)] static bool B{i}(Row r) => true;");
            members.AppendLine(CultureInfo.InvariantCulture, $"[Aggregate(Aggregates.Mean, \"30d\", Key = [\"K{i}\", \"N{next}\"], Empty = 2), Impute(ImputeBy.Mean)] static float? C{i}(Row r) => r.Flag ? 1f : null;");
            members.AppendLine(CultureInfo.InvariantCulture, $"[Aggregate(Aggregates.Sum, \"30d\", Key = [\"N{i}\", \"Flag\", \"K{next}\"])] static short D{i}(Row r) => 2;");
        }

        PipelineChecks.GoesTheWholeRoad("P", "public enum Kind : ulong { A, B = ulong.MaxValue }", $$"""
            [FeatureSchema]
            public sealed partial record Row
            {
                [EventTime] public required DateTime At { get; init; }
                public bool Flag { get; init; }
                {{columns}}
            }

            [Pipeline<Row>]
            public sealed partial class P
            {
                [Aggregate(Aggregates.Count, "30d", Key = [])] static bool All(Row r) => true;
                {{members}}
            }
            """);
    }

    [Theory]
    [InlineData("no aggregates", "[EventId] public long Id { get; init; } [EventTime] public DateTime At { get; init; }", "")]
    [InlineData("no event id", "[EventTime] public DateTime At { get; init; } [EntityKey] public int User { get; init; }", "[Aggregate(Aggregates.Count, \"1d\")] static bool A(Row r) => true;")]
    [InlineData("no event time", "[EventId] public long Id { get; init; }", "")]
    [InlineData("no role", "", "")]
    [InlineData("a label at once", "[EventId] public long Id { get; init; } [EventTime] public DateTime At { get; init; } [EntityKey] public int User { get; init; } [Label] public bool Bad { get; init; }", "[Aggregate(Aggregates.Mean, \"9d\"), Impute(ImputeBy.Mean)] static bool A(Row r) => r.Bad;")]
    [InlineData("a late row", "[EventId] public long Id { get; init; } [EventTime] public DateTime At { get; init; } [EntityKey] public int User { get; init; } [Label] public bool? Bad { get; init; }", "[Aggregate(Aggregates.Count, \"9d\", IncludeCurrent = true)] static bool A(Row r) => true; [Aggregate(Aggregates.Mean, \"9d\")] static bool? B(Row r) => r.Bad;", ", AvailableAfter(\"12h\")")]
    public void Schemas_WithFewRoles_GoTheWholeRoad(string what, string columns, string members, string late = "") => Assert.NotEmpty(what + PipelineChecks.GoesTheWholeRoad("P", $$"""
        [FeatureSchema{{late}}] public readonly partial record struct Row { {{columns}} public float X { get; init; } }
        [Pipeline<Row>] public sealed partial class P { [Feature] static float X(in Row r) => r.X; {{members}} }
        """).Description.Name);

    [Fact]
    public void Pipeline_OfThousandsOfSlots_GoesTheWholeRoad()
    {
        var members = new StringBuilder();
        for (int i = 0; i < 300; i++) members.AppendLine(CultureInfo.InvariantCulture, $"[Feature, Standardize] static (float A, float B) F{i}(in Row r) => (r.X + {i}, r.X * {i});");
        LoadedPipeline loaded = PipelineChecks.GoesTheWholeRoad("P", $$"""
            [FeatureSchema] public readonly partial record struct Row { [Range(0, 100)] public int Kind { get; init; } [Range(-10, 10)] public float X { get; init; } }
            [Pipeline<Row>]
            public sealed partial class P
            {
                [Feature, OneHot(MaxCategories = 2000)] static int Kind(in Row r) => r.Kind;
                {{members}}
            }
            """);
        Assert.Equal(2002 + 600, loaded.Description.Width);
    }

    [Fact]
    public void Encoders_OfTheUser_AreReadByWhatTheyImplement()
    {
        LoadedPipeline loaded = PipelineChecks.GoesTheWholeRoad("P", """
            [FeatureSchema] public readonly partial record struct Row { [Range(-10, 10)] public float X { get; init; } }
            [EncoderWidth(Option = "bits", Slots = 1)]
            public sealed class SignsAttribute(int bits, params string[] labels) : StatelessEncoderAttribute<Signs> { public double By { get; set; } = double.NaN; public override Signs Create() => new(bits, By, labels.Length); }
            public readonly struct Signs(int bits, double by, int labels) : IFittedEncoder<Signs>, INumberSlotEncoder
            {
                public void Encode(double value, Span<float> slots) { slots.Fill(labels); slots[0] = value > by ? 1 : 0; }
                public string SlotName(int slot) => "s" + slot;
                public void Save(StateWriter writer) { writer.Integer("bits", bits); writer.Number("by", by); writer.Integer("labels", labels); }
                public static Signs Load(StateReader reader) => new((int)reader.Integer("bits"), reader.Number("by"), (int)reader.Integer("labels"));
            }
            [Pipeline<Row>] public sealed partial class P { [Feature, Signs(3, "a", "b\"\n", By = double.NegativeInfinity)] static float X(in Row r) => r.X; }
            """);
        Assert.Equal(["X[s0]", "X[s1]", "X[s2]", "X[s3]"], loaded.SlotNames());
    }

    [Fact]
    public void Vectors_OfAnyNaN_HoldTheSameBits()
    {
        LoadedPipeline loaded = PipelineChecks.GoesTheWholeRoad("P", """
            [FeatureSchema] public readonly partial record struct Row { [Range(-10, 10)] public float X { get; init; } }
            [Pipeline<Row>]
            public sealed partial class P
            {
                [Feature] static float Quiet(in Row r) => BitConverter.Int32BitsToSingle(0x7FC00123);
                [Feature] static float Negative(in Row r) => BitConverter.Int32BitsToSingle(unchecked((int)0xFFC00001));
                [Feature] static double Wide(in Row r) => BitConverter.Int64BitsToDouble(0x7FF8000000000123);
                [Feature] static float? Missing(in Row r) => null;
                [Feature, Standardize, Clip(-1, 1)] static float Encoded(in Row r) => BitConverter.Int32BitsToSingle(0x7FC00123);
            }
            """);
        using ScratchFolder scratch = new();
        Assert.Single(PipelineChecks.Bits(loaded.FitAndSave(scratch.File("p"))).Distinct());
    }
}
