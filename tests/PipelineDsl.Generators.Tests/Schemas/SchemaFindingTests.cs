using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Schemas;

/// <summary>Each mistake gives exactly its rule at the exact token, no crash, and code that compiles where the user's own does.</summary>
public class SchemaFindingTests
{
    [Theory]
    [InlineData("PDL1001", "Row", "[FeatureSchema] public record Row { public int A { get; init; } }")]
    [InlineData("PDL1002", "Outer", "public class Outer { [FeatureSchema] public partial record Row { public int A { get; init; } } }")]
    [InlineData("PDL1002", "Outer", "public class Outer { public partial class Middle { [FeatureSchema] public partial record Row { public int A { get; init; } } } }")]
    [InlineData("PDL1003", "Row", "[FeatureSchema] public static partial class Row;")]
    [InlineData("PDL1003", "Row", "[FeatureSchema] public abstract partial class Row { public int A { get; init; } }")]
    [InlineData("PDL1003", "Row", "[FeatureSchema] public ref partial struct Row { public int A { get; init; } }")]
    [InlineData("PDL1003", "Row", "[FeatureSchema] file partial class Row { public int A { get; init; } }")]
    [InlineData("PDL1003", "Row", "[FeatureSchema] public partial class Row<T> { public int A { get; init; } }")]
    [InlineData("PDL1003", "Row", "public partial class Outer<T> { [FeatureSchema] public partial class Row { public int A { get; init; } } }")]
    [InlineData("PDL1004", "object", "[FeatureSchema] public partial class Row { public object A { get; init; } = 1; }")]
    [InlineData("PDL1004", "int[]", "[FeatureSchema] public partial class Row { public int[] A { get; init; } = []; }")]
    [InlineData("PDL1004", "(int, int)", "[FeatureSchema] public partial class Row { public (int, int) A { get; init; } }")]
    [InlineData("PDL1004", "nint", "[FeatureSchema] public partial class Row { public nint A { get; init; } }")]
    [InlineData("PDL1004", "Guid[]", "[FeatureSchema] public partial record Row(Guid[] A);")]
    [InlineData("PDL1005", "EventId", "[FeatureSchema] public partial class Row { [EventId] public int A { get; init; } [EventId] public int B { get; init; } }")]
    [InlineData("PDL1005", "Label", "[FeatureSchema] public partial class Row { [Label] public bool A { get; init; } [Label] public bool B { get; init; } }")]
    [InlineData("PDL1005", "EntityKey", "[FeatureSchema] public partial class Row { [EventId, EntityKey] public int A { get; init; } }")]
    [InlineData("PDL1005", "AvailableAfter(\"1d\")", "[FeatureSchema] public partial class Row { [EntityKey, AvailableAfter(\"1d\")] public int? A { get; init; } [EventTime] public DateTime At { get; init; } }")]
    [InlineData("PDL1006", "DateTime?", "[FeatureSchema] public partial class Row { [EventTime] public DateTime? A { get; init; } }")]
    [InlineData("PDL1006", "DateOnly", "[FeatureSchema] public partial class Row { [EventTime] public DateOnly A { get; init; } }")]
    [InlineData("PDL1006", "double", "[FeatureSchema] public partial class Row { [EventId] public double A { get; init; } }")]
    [InlineData("PDL1006", "string?", "[FeatureSchema] public partial class Row { [EventId] public string? A { get; init; } }")]
    [InlineData("PDL1006", "float", "[FeatureSchema] public partial class Row { [EntityKey] public float A { get; init; } }")]
    [InlineData("PDL1006", "string", "[FeatureSchema] public partial class Row { [Label] public string A { get; init; } = \"\"; }")]
    [InlineData("PDL1007", "\"7\"", "[FeatureSchema] public partial class Row { [EventTime] public DateTime At { get; init; } [AvailableAfter(\"7\")] public int? A { get; init; } }")]
    [InlineData("PDL1007", "delay: \"5m\"", "[FeatureSchema, AvailableAfter(delay: \"5m\")] public partial class Row { [EventTime] public DateTime At { get; init; } }")]
    [InlineData("PDL1007", "null!", "[FeatureSchema, AvailableAfter(null!)] public partial class Row { [EventTime] public DateTime At { get; init; } }")]
    [InlineData("PDL1008", "int", "[FeatureSchema] public partial class Row { [EventTime] public DateTime At { get; init; } [AvailableAfter(\"7d\")] public int A { get; init; } }")]
    [InlineData("PDL1008", "string", "[FeatureSchema] public partial class Row { [EventTime] public DateTime At { get; init; } [AvailableAfter(\"7d\")] public string A { get; init; } = \"\"; }")]
    [InlineData("PDL1009", "AvailableAfter(\"7d\")", "[FeatureSchema, AvailableAfter(\"7d\")] public partial class Row { public int? A { get; init; } }")]
    [InlineData("PDL1010", "Label", "[FeatureSchema] public partial class Row { public int A { get; init; } [Label] public bool B => A > 0; }")]
    [InlineData("PDL1010", "EventId", "[FeatureSchema] public partial class Row { public int A { get; init; } [EventId] public int B { get; private set; } }")]
    [InlineData("PDL1010", "EntityKey", "[FeatureSchema] public partial class Row { public int A { get; init; } [EntityKey] public static int B { get; set; } }")]
    [InlineData("PDL1010", "EntityKey", "[FeatureSchema] public partial class Row { public int A { get; init; } [EntityKey, NotMapped] public int B { get; set; } }")]
    [InlineData("PDL1010", "EntityKey", "[FeatureSchema] public partial class Row { public int A { get; init; } [EntityKey] internal int B { get; set; } }")]
    [InlineData("PDL1011", "\"x\"", "[FeatureSchema] public partial class Row { [Column(\"x\")] public int A { get; init; } [Column(\"x\")] public int B { get; init; } }")]
    [InlineData("PDL1011", "B", "[FeatureSchema] public partial class Row { [Column(\"B\")] public int A { get; init; } public int B { get; init; } }")]
    [InlineData("PDL1012", "Range(0, 1)", "[FeatureSchema] public partial class Row { [Range(0, 1)] public string A { get; init; } = \"\"; }")]
    [InlineData("PDL1012", "Range(2, 1)", "[FeatureSchema] public partial class Row { [Range(2, 1)] public int A { get; init; } }")]
    [InlineData("PDL1012", "Range(300, 400)", "[FeatureSchema] public partial class Row { [Range(300, 400)] public byte A { get; init; } }")]
    [InlineData("PDL1012", "Range(0.2, 0.8)", "[FeatureSchema] public partial class Row { [Range(0.2, 0.8)] public int A { get; init; } }")]
    [InlineData("PDL1012", "Range(1, 1, MinimumIsExclusive = true)", "[FeatureSchema] public partial class Row { [Range(1, 1, MinimumIsExclusive = true)] public float A { get; init; } }")]
    [InlineData("PDL1012", "Range(double.NaN, 1)", "[FeatureSchema] public partial class Row { [Range(double.NaN, 1)] public float A { get; init; } }")]
    [InlineData("PDL1012", "Range(double.NaN, 1)", "[FeatureSchema] public partial class Row { [Range(double.NaN, 1)] public int A { get; init; } }")]
    [InlineData("PDL1012", "Range(typeof(int), \"0\", \"1\")", "[FeatureSchema] public partial class Row { [Range(typeof(int), \"0\", \"1\")] public decimal A { get; init; } }")]
    [InlineData("PDL1012", "Range(typeof(decimal), \"0\", \"1,5x\")", "[FeatureSchema] public partial class Row { [Range(typeof(decimal), \"0\", \"1,5x\")] public decimal A { get; init; } }")]
    [InlineData("PDL1012", "Range(typeof(DateOnly), \"2024-02-30\", \"2024-03-01\")", "[FeatureSchema] public partial class Row { [Range(typeof(DateOnly), \"2024-02-30\", \"2024-03-01\")] public DateOnly A { get; init; } }")]
    [InlineData("PDL1012", "Range(0, 1)", "[FeatureSchema] public partial class Row { [Range(0, 1)] public DateTime A { get; init; } }")]
    [InlineData("PDL1012", "StringLength(5)", "[FeatureSchema] public partial class Row { [StringLength(5)] public int A { get; init; } }")]
    [InlineData("PDL1012", "Length(5, 4)", "[FeatureSchema] public partial class Row { [Length(5, 4)] public string A { get; init; } = \"\"; }")]
    [InlineData("PDL1012", "MinLength(-1)", "[FeatureSchema] public partial class Row { [MinLength(-1)] public string A { get; init; } = \"\"; }")]
    [InlineData("PDL1012", "RegularExpression(\"(\")", "[FeatureSchema] public partial class Row { [RegularExpression(\"(\")] public string A { get; init; } = \"\"; }")]
    [InlineData("PDL1012", "RegularExpression(\"a\")", "[FeatureSchema] public partial class Row { [RegularExpression(\"a\")] public int A { get; init; } }")]
    [InlineData("PDL1012", "AllowedValues(1, \"b\")", "[FeatureSchema] public partial class Row { [AllowedValues(1, \"b\")] public int A { get; init; } }")]
    [InlineData("PDL1012", "AllowedValues(1.5)", "[FeatureSchema] public partial class Row { [AllowedValues(1.5)] public int A { get; init; } }")]
    [InlineData("PDL1012", "AllowedValues", "[FeatureSchema] public partial class Row { [AllowedValues] public int A { get; init; } }")]
    [InlineData("PDL1012", "DeniedValues(256)", "[FeatureSchema] public partial class Row { [DeniedValues(256)] public byte A { get; init; } }")]
    [InlineData("PDL1012", "DeniedValues(DayOfWeek.Monday)", "[FeatureSchema] public partial class Row { [DeniedValues(DayOfWeek.Monday)] public ConsoleColor A { get; init; } }")]
    [InlineData("PDL1013", "Row", "[FeatureSchema] public partial class Row { public int A => 1; }")]
    [InlineData("PDL1013", "Row", "[FeatureSchema] public partial class Row(int b) { public int A { get; init; } = b; }")]
    [InlineData("PDL1013", "Row", "[FeatureSchema] public partial class Row { public Row(string a) => A = a.Length; public int A { get; init; } }")]
    [InlineData("PDL1013", "Row", "[FeatureSchema] public partial class Row { public required int F; public int A { get; init; } }")]
    public void Declaration_WithOneMistake_HasOneFindingAtTheToken(string id, string token, string source)
    {
        GeneratorRun run = GeneratorHarness.Run(source).AssertNoCrash();

        Finding finding = Assert.Single(run.Findings);
        Assert.Equal((id, token.Replace("delay: ", "", StringComparison.Ordinal)), (finding.Id, finding.Token));
        Assert.DoesNotContain("{", finding.Message, StringComparison.Ordinal);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Declaration_WithoutMistake_HasNoFinding()
    {
        Assert.Empty(GeneratorHarness.Run(SchemaSources.Payment, SchemaSources.AllTypes).AssertCompiles().Findings);
    }

    [Fact]
    public void LateColumn_WithoutEventTime_HasNoFinding()
    {
        Assert.Empty(GeneratorHarness.Run("[FeatureSchema] public partial class Row { [AvailableAfter(\"7d\")] public int? A { get; init; } }").AssertCompiles().Findings);
    }

    [Fact]
    public void Findings_OverGeneratedParts_AreThoseOfTheSource()
    {
        // An analyzer sees the compilation with the generated parts in it.
        GeneratorRun run = GeneratorHarness.Run(SchemaSources.Payment);

        Assert.Empty(DeclarationFindings.Of(run.Output));
    }
}
