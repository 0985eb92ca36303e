using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>Rows and helpers of another project, referenced as a built assembly and (as in an IDE) as a compilation.</summary>
public sealed class OtherAssemblyTests
{
    private const string Library = FeatureCode.Schema + """

        public static class Helpers
        {
            public static float Risk(in Payment p) => p.IsFraud == true ? 1f : 0f;
            public static float Size(in Payment p) => p.Amount;
            public static float Double(float x) => x * 2f;
        }

        [FeatureSchema]
        public partial record Trip([property: EventTime] DateTime At, float X, [property: Label] bool? Y);
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CodeOfAnotherProject_IsNotLookedInto_AndDependsOnAllItIsGiven(bool isBuilt)
    {
        MetadataReference library = TestProject.Create([("Library.cs", Library)], assembly: "Library").ToReference(isBuilt);
        await Verify.DiagnosticsAsync("""
            [Pipeline<Payment>]
            public sealed partial class Pipeline
            {
                [Feature] static float Clean(in Payment p) => Helpers.Double(p.Amount) + p.At.Hour;
                [Feature] static float Copy(in Payment p) => (p with { IsFraud = null, Refunded = null }).ToString().Length;
                [Feature] static float Read(in Payment p) => p.[|IsFraud|] == true ? 1f : 0f;
                [Feature] static float Late(in Payment p) => p.{|PDL2002:Refunded|} ?? 0f;
                [Feature] static float Passed(in Payment p) => Helpers.Risk(in [|p|]);
                [Feature] static float PassedToo(in Payment p) => Helpers.Size(in [|p|]);
                [Feature] static float Member(in Payment p) => p.[|IsLarge|] ? 1f : 0f;
                [Feature] static float Method(in Payment p) => [|p|].IsAbroad() ? 1f : 0f;
            }

            [FeatureSet<Trip>]
            public sealed partial class Trips
            {
                [Feature] static float Clean(Trip t) { var (_, x, _) = t; return x; }
                [Feature] static float Used(Trip t) { var [|(_, _, y)|] = t; return y == true ? 1f : 0f; }
            }
            """, "PDL2001", [.. TestReferences.All, library]);
    }
}
