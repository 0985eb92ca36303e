using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>Rows of all shapes.</summary>
public sealed class RowShapeTests
{
    [Theory]
    [InlineData("[FeatureSchema] public partial class Row { [EventTime] public DateTime At { get; set; } public float X { get; set; } [Label] public bool? Y { get; set; } }")]
    [InlineData("[FeatureSchema] public partial record Row { [EventTime] public DateTime At { get; init; } public float X { get; init; } [Label] public bool? Y { get; init; } }")]
    [InlineData("[FeatureSchema] public partial struct Row { [EventTime] public DateTime At { get; set; } public float X { get; set; } [Label] public bool? Y { get; set; } }")]
    [InlineData("[FeatureSchema] public partial record Row([property: EventTime] DateTime At, float X, [property: Label] bool? Y);")]
    [InlineData("[FeatureSchema] public readonly partial record struct Row([property: EventTime] DateTime At, float X, [property: Label] bool? Y);")]
    [InlineData("public abstract class Base { [Label] public bool? Y { get; init; } } [FeatureSchema] public partial class Row : Base { [EventTime] public DateTime At { get; init; } public float X { get; init; } }")]
    public Task Feature_OfAnyRow_LeaksAlike(string row) => Verify.DiagnosticsAsync(
        row + """

        [Pipeline<Row>]
        public sealed partial class Pipeline
        {
            [Feature] static float Clean(Row r) => r.X;
            [Feature] static float Read(Row r) => r.[|Y|] == true ? 1f : 0f;
            [Feature] static float Whole(in Row r) => [|r|].GetHashCode();
        }
        """, "PDL2001");

    [Fact]
    public Task PositionalRow_TakenApart_LeaksWhereTheLabelIsUsed() => Verify.DiagnosticsAsync("""
        [FeatureSchema] public partial record Row([property: EventTime] DateTime At, float X, [property: Label] bool? Y);

        [FeatureSet<Row>]
        public sealed partial class Features
        {
            [Feature] static float Clean(Row r) { var (_, x, _) = r; return x; }
            [Feature] static float CleanNamed(Row r) { (DateTime at, float x, bool? y) = r; return x + at.Hour; }
            [Feature] static float CleanPattern(Row r) => r is (_, > 3f, _) ? 1f : 0f;
            [Feature] static float CleanCall(Row r) { r.Deconstruct(out _, out float x, out _); return x; }
            [Feature] static float Used(Row r) { var [|(_, _, y)|] = r; return y == true ? 1f : 0f; }
            [Feature] static float UsedPattern(Row r) => r is [|(_, _, true)|] ? 1f : 0f;
            [Feature] static float UsedLoop(Row r) { foreach (var [|(_, _, y)|] in new[] { r }) { if (y == true) return 1f; } return 0f; }
            [Feature] static float CleanLoop(Row r) { foreach (var (_, x, _) in new[] { r }) { if (x > 3f) return 1f; } return 0f; }
        }
        """, "PDL2001");

    [Fact]
    public Task LabelInAField_OfTheUsersOwn_IsTheLabel() => Verify.DiagnosticsAsync("""
        [FeatureSchema]
        public partial class Row
        {
            private bool? _y;
            [EventTime] public DateTime At { get; init; }
            public float X { get; init; }
            [Label] public bool? Y { get => _y; init => _y = value; }
            public bool Hidden => _y == true;
        }

        [Pipeline<Row>]
        public sealed partial class Pipeline
        {
            [Feature] static float Clean(Row r) => r.X;
            [Feature] static float Read(Row r) => r.[|Y|] == true ? 1f : 0f;
            [Feature] static float Indirect(Row r) => r.[|Hidden|] ? 1f : 0f;
        }
        """, "PDL2001");
}
