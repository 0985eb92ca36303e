using PipelineDsl.CodeFixes;

namespace PipelineDsl.Analyzers.Tests.CodeFixes;

public sealed class MakeNullableCodeFixTests
{
    [Theory]
    [InlineData("{|PDL1008:float|} Y", "float? Y")]
    [InlineData("{|PDL1008:DateTime|} /* when */ Y", "DateTime? /* when */ Y")]
    [InlineData("required {|PDL1008:System.DayOfWeek|} Y", "required System.DayOfWeek? Y")]
    public Task LateColumn_IsMadeNullable(string property, string expected) => FixTest<DeclarationAnalyzer, MakeNullableCodeFix>.VerifyAsync(Row(property), Row(expected));

    [Fact]
    public Task ParameterOfARecord_IsMadeNullable() => FixTest<DeclarationAnalyzer, MakeNullableCodeFix>.VerifyAsync(
        "[FeatureSchema]\npublic partial record Row([property: EventTime] DateTime At, [property: Label, AvailableAfter(\"7d\")] {|PDL1008:bool|} Y);",
        "[FeatureSchema]\npublic partial record Row([property: EventTime] DateTime At, [property: Label, AvailableAfter(\"7d\")] bool? Y);");

    [Fact]
    public Task SeveralColumns_AreAllMadeNullable() => FixTest<DeclarationAnalyzer, MakeNullableCodeFix>.VerifyAsync(
        Row("{|PDL1008:float|} Y { get; init; } [AvailableAfter(\"1d\")] public {|PDL1008:int|} Z"),
        Row("float? Y { get; init; } [AvailableAfter(\"1d\")] public int? Z"));

    private static string Row(string property) => $$"""
        [FeatureSchema]
        public partial class Row
        {
            [EventTime] public DateTime At { get; init; }
            [AvailableAfter("7d")] public {{property}} { get; init; }
        }
        """;
}
