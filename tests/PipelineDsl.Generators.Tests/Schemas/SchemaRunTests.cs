using System.Globalization;
using System.Reflection;
using System.Text;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Schemas;

/// <summary>Compiles declarations of every shape, loads them and checks them against reflection.</summary>
public class SchemaRunTests
{
    private const string Shapes = """
        namespace A.B;

        [FeatureSchema] public readonly partial record struct ReadOnlyRecordStruct { public required int X { get; init; } public string? Y { get; init; } }
        [FeatureSchema] public partial record struct RecordStruct { public int X { get; set; } public string? Y { get; set; } }
        [FeatureSchema] public partial record struct PositionalStruct(int X, string? Y = "default") { public float Z { get; init; } = 3f; }
        [FeatureSchema] public partial struct PlainStruct { public int X { get; set; } public string Y { get; set; } }
        [FeatureSchema] public readonly partial struct ReadOnlyStruct { public int X { get; init; } public string? Y { get; init; } }
        [FeatureSchema] public partial record RecordClass { public required int X { get; init; } public string? Y { get; init; } }
        [FeatureSchema] public sealed partial record PositionalClass(int X, string? Y) { public required float? Z { get; init; } }
        [FeatureSchema] public partial class PlainClass { public int X { get; set; } public string? Y { get; set; } }
        [FeatureSchema] public partial class PrimaryClass(int x) { public int X { get; init; } = x; public string? Y { get; init; } }
        [FeatureSchema] public partial class ConstructorClass { public ConstructorClass(int x, string? y, int extra = 3) { X = x; Y = y; Extra = extra; } public int X { get; init; } public string? Y { get; init; } internal int Extra { get; } }
        [FeatureSchema] public partial class RequiredAndConstructor { public RequiredAndConstructor(int x) => X = x; public required int X { get; init; } public required string? Y { get; init; } }
        [FeatureSchema] public partial class SetsRequired { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public SetsRequired(int x) => X = x; public required int X { get; init; } public string? Y { get; init; } }

        public abstract class Base { public int X { get; init; } public virtual string? Y { get; init; } public int Computed => X + 1; }
        [FeatureSchema] public partial class Derived : Base { public override string? Y { get; init; } public double Z { get; init; } }

        public static partial class Outer { internal partial struct Middle { public partial interface IInner { [FeatureSchema] private protected partial record Nested { public int X { get; init; } } } } }

        [FeatureSchema] public partial record OneColumn(long Id);
        """;

    private const string Names = """
        namespace @class.@namespace;

        public enum @enum { @if = 1, @else = 2 }

        [FeatureSchema]
        public partial record @record
        {
            public int @int { get; init; }
            public string? @string { get; init; }
            public @enum @event { get; init; }
            [AllowedValues(@enum.@else)] public @enum? @field { get; init; }
            public int row { get; init; }
            public int Row { get; init; }
            [Range(0, 9)] public int? column { get; init; }
            [Range(0, 9)] public int? fault { get; init; }
            [Range(0, 9)] public int? reason { get; init; }
            [Range(0, 9)] public int? index { get; init; }
            public int Set { get; init; }
            public int set0 { get; init; }
            public int Builder { get; init; }
            public int Instance { get; init; }
            public int Described { get; init; }
            public int Required { get; init; }
            public int PipelineDslSchema { get; init; }
            public int Description { get; init; }
            public int MarkSet { get; init; }
            public int _ { get; init; }
            public int __set { get; init; }
            public int var { get; init; }
            public int await { get; init; }
            public int Grösse { get; init; }
            public int 数量 { get; init; }
            public int İstanbul { get; init; }
            public int Ilık { get; init; }
        }
        """;

    [Fact]
    public void Schema_OfEveryType_RoundTrips() => CheckAll(SchemaSources.AllTypes);

    [Fact]
    public void Schema_OfEveryShapeOfRow_RoundTrips() => CheckAll(Shapes);

    [Fact]
    public void Schema_WithKeywordsReservedAndForeignNames_RoundTrips() => CheckAll(Names);

    [Fact]
    public void Schema_OfPayments_RoundTrips() => CheckAll(SchemaSources.Payment);

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(130)]
    public void Schema_WithManyColumns_RoundTrips(int columns)
    {
        StringBuilder source = new("[FeatureSchema] public partial record Wide {");
        for (int i = 0; i < columns; i++) source.Append(CultureInfo.InvariantCulture, $"public {(i % 3 == 0 ? "float?" : "int")} Column{i} {{ get; init; }}");
        CheckAll(source.Append('}').ToString());
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Schema_GeneratedAndRunInAnotherCulture_IsTheSame(string culture)
    {
        string[] sources = [SchemaSources.Payment, SchemaSources.AllTypes, Names, "[FeatureSchema] public partial class R { [Range(-0.5, 1e300)] public double D { get; init; } [Range(typeof(decimal), \"-1.5\", \"2.5\")] public decimal M { get; init; } }"];
        SortedDictionary<string, string> expected = GeneratorHarness.Run(sources).Outputs;

        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            GeneratorRun run = GeneratorHarness.Run(sources);
            Assert.Equal(expected, run.Outputs);
            CheckAll(run.Load());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Schema_InTheGlobalNamespaceAndInSameNamedOnes_RoundTrips() =>
        CheckAll("[FeatureSchema] public partial record Row(int A);", "namespace N { [FeatureSchema] public partial record Row(int A); }", "#pragma warning disable CS8981\nnamespace n { [FeatureSchema] public partial record row(int A); [FeatureSchema] public partial record Row(int A); }");

    [Fact]
    public void Schema_WhoseNamesDifferInCaseAlone_GetsFilesOfItsOwn()
    {
        GeneratorRun run = GeneratorHarness.Run("#pragma warning disable CS8981\nnamespace N; [FeatureSchema] public partial record Row(int A); [FeatureSchema] public partial record row(int A); [FeatureSchema] public partial record Other(int A);");

        run.AssertCompiles();
        Assert.Equal(3, run.Outputs.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("N.Other.Schema.g.cs", run.Outputs.Keys);
    }

    [Fact]
    public void Schema_WithLabel_GivesItAsANumber()
    {
        Type row = GeneratorHarness.Run("""
            public enum Spam { No = 3, Yes = 7 }
            [FeatureSchema] public partial record Row([property: Label] Spam? Is);
            """).Load().GetType("Row")!;

        Assert.Equal([7d, double.NaN], Labels(row, "Yes", ""));
    }

    [Fact]
    public void Schema_InSeveralFiles_HasItsColumnsInOrderOfTheFiles()
    {
        const string First = "[FeatureSchema] public partial class Row { public int A { get; init; } public int B { get; init; } }";
        const string Second = "public partial class Row { public int C { get; init; } }";
        GeneratorRun straight = GeneratorHarness.Run(First, Second);
        GeneratorRun permuted = GeneratorHarness.Run(GeneratorHarness.Compile(First, Second) is var compilation
            ? compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse())
            : compilation);

        Assert.Equal(straight.AssertCompiles().Outputs, permuted.AssertCompiles().Outputs);
    }

    [Fact]
    public void Fingerprint_OfAnEquivalentDeclaration_IsTheSameAndOfAnotherDiffers()
    {
        const string Original = "[FeatureSchema] public partial class Row { [EventTime] public DateTime T { get; init; } [AvailableAfter(\"1d\")] public int? A { get; init; } }";
        ulong expected = Fingerprint(Original);

        Assert.Equal(expected, Fingerprint(Original.Replace("1d", "24h", StringComparison.Ordinal)));
        Assert.Equal(expected, Fingerprint(Original.Replace("[AvailableAfter", "[Range(0, 5), AvailableAfter", StringComparison.Ordinal)));
        Assert.Equal(expected, Fingerprint(Original.Replace("class", "record struct", StringComparison.Ordinal)));
        Assert.NotEqual(expected, Fingerprint(Original.Replace("1d", "2d", StringComparison.Ordinal)));
        Assert.NotEqual(expected, Fingerprint(Original.Replace("int? A", "int? B", StringComparison.Ordinal)));
        Assert.NotEqual(expected, Fingerprint(Original.Replace("int? A", "long? A", StringComparison.Ordinal)));
        Assert.NotEqual(expected, Fingerprint(Original.Replace("[AvailableAfter", "[Label, AvailableAfter", StringComparison.Ordinal)));
        Assert.NotEqual(expected, Fingerprint(Original.Replace("[AvailableAfter", "[Column(\"a\"), AvailableAfter", StringComparison.Ordinal)));
        Assert.NotEqual(expected, Fingerprint(Original.Replace("[FeatureSchema]", "[FeatureSchema, AvailableAfter(\"1h\")]", StringComparison.Ordinal)));
    }

    [Fact]
    public void Schema_WithAnError_ThrowsNamingTheRule()
    {
        Type row = GeneratorHarness.Run("[FeatureSchema] public partial class Row { public object? What { get; init; } }").Load().GetType("Row")!;

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => SchemaContract.Check(row));
        Assert.Contains("PDL1004", error.Message, StringComparison.Ordinal);
    }

    private static void CheckAll(params string[] sources) => CheckAll(GeneratorHarness.Run(sources).Load());

    private static void CheckAll(Assembly assembly)
    {
        Type[] rows = [.. assembly.GetTypes().Where(type => type.GetCustomAttribute<FeatureSchemaAttribute>() is not null)];
        Assert.NotEmpty(rows);
        Assert.All(rows, SchemaContract.Check);
    }

    private static ulong Fingerprint(string source)
    {
        Type row = GeneratorHarness.Run(source).Load().GetType("Row")!;
        dynamic schema = typeof(SchemaContract).GetMethod(nameof(SchemaContract.Of))!.MakeGenericMethod(row).Invoke(null, null)!;
        return ((SchemaDescription)((object)schema).GetType().GetProperty("Description")!.GetValue(schema)).Fingerprint;
    }

    private static double[] Labels(Type row, params string[] texts) => (double[])typeof(SchemaRunTests)
        .GetMethod(nameof(LabelsOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(row).Invoke(null, [texts])!;

    private static double[] LabelsOf<TRow>(string[] texts)
        where TRow : IFeatureSchema<TRow> => [.. texts.Select(text =>
        {
            RowBuilder<TRow> builder = TRow.RowSchema.CreateBuilder();
            Assert.True(builder.TryParse(0, text, out _));
            Assert.True(builder.TryBuild(out TRow? row, out _));
            return TRow.RowSchema.GetLabel(in row!);
        })];
}
