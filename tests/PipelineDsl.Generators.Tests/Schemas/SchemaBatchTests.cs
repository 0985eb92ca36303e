using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Schemas;

/// <summary>Rows by column, whatever rows are and columns are called.</summary>
public class SchemaBatchTests
{
    [Theory]
    [InlineData("[FeatureSchema] public sealed partial record Row { public int Count { get; init; } public string? Add { get; init; } public float row { get; init; } public float rows { get; init; } public int i { get; init; } public int start { get; init; } public int @class { get; init; } public float? capacity { get; init; } public bool Clear { get; init; } }")]
    [InlineData("[FeatureSchema] public readonly partial struct Row { public required string Text { get; init; } public DayOfWeek? Day { get; init; } public Guid Id { get; init; } public decimal? Price { get; init; } }")]
    [InlineData("[FeatureSchema] public sealed partial record Row(int X, string? Y, string Z);")]
    [InlineData("[FeatureSchema] internal sealed partial class Row { public int X { get; set; } }")]
    [InlineData("public partial class Outer { [FeatureSchema] private sealed partial class Row { public int X { get; set; } } }")]
    [InlineData("[FeatureSchema] public partial class Row { public int X { get; set; } } [FeatureSchema] public partial class Wider : Row { public string? Y { get; set; } }")]
    public void Batch_OfAnyRow_Compiles(string source)
    {
        GeneratorRun run = GeneratorHarness.Run(source).AssertCompiles();
        Assert.Contains("class Batch : ", run.Outputs.First(output => output.Key.EndsWith("Row.Schema.g.cs", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[FeatureSchema] public partial class Row { public int Batch { get; set; } }")]
    [InlineData("[FeatureSchema] public partial class Row { public int X { get; set; } public void Batch() { } }")]
    [InlineData("public class Base { public static int Batch; } [FeatureSchema] public partial class Row : Base { public int X { get; set; } }")]
    [InlineData("[FeatureSchema] public partial class Batch { public int X { get; set; } }")]
    [InlineData("[FeatureSchema] public partial class Row { public TimeSpan X { get; set; } }")]
    public void Batch_WhoseNameIsTaken_IsLeftOut(string source)
    {
        GeneratorRun run = GeneratorHarness.Run(source + " [Pipeline<Row2>] public partial class P { [Feature] static float X(Row2 r) => r.X; } [FeatureSchema] public partial class Row2 { public float X { get; set; } }").AssertCompiles();
        Assert.DoesNotContain("ColumnBatch<", run.Outputs.Single(output => output.Key.EndsWith(".Schema.g.cs", StringComparison.Ordinal) && output.Key != "Row2.Schema.g.cs").Value, StringComparison.Ordinal);
    }
}
