using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Hazards;

/// <summary>Helpers and state of another project, referenced as a built assembly and (as in an IDE) as a compilation: nothing in there is looked into.</summary>
public sealed class OtherProjectTests : HazardTestBase
{
    private const string Library = """
        public static class Helpers
        {
            public static int Count;
            public const int Limit = 3;
            public static readonly float Rate = DateTime.UtcNow.Hour;
            public static float Setting { get; set; }
            public static float Computed => DateTime.UtcNow.Hour;
            public static float Hour(float x) => x + DateTime.UtcNow.Hour;
            public static float Box<T>(T x) => Equals(x, null) ? 0f : new float[3].Length;
            public static IEnumerable<float> Steps() { yield return 1f; }
        }

        namespace System { public static class Clock { public static DateTime Now => DateTime.UtcNow; } }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CodeOfAnotherProject_IsNotLookedInto(bool isBuilt)
    {
        MetadataReference library = TestProject.Create([("Library.cs", Library)], assembly: "Library").ToReference(isBuilt);
        await VerifyAsync(
            "PDL3003",
            """
            [Feature] static float Called(in Payment p) => Helpers.Hour(p.Amount) + Helpers.Computed + Helpers.Limit + Helpers.Rate + Helpers.Box(3) + Clock.Now.Hour;
            [Feature] static float Held(in Payment p) => [|Helpers.Count|] + [|Helpers.Setting|];
            [Feature] static float Own(in Payment p) => {|PDL3001:DateTime.UtcNow|}.Hour + {|PDL4005:new float[3]|}.Length;
            [Feature] static float Given(in Payment p) => Helpers.Steps() is { } x ? 1f : 0f;
            """,
            references: [.. TestReferences.All, library]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RowsOfAnotherProject_AreFine(bool isBuilt)
    {
        MetadataReference library = TestProject.Create([("Schema.cs", FeatureCode.Schema)], assembly: "Library").ToReference(isBuilt);
        await Verify.DiagnosticsAsync(
            "[Pipeline<Payment>]\npublic sealed partial class Pipeline { [Feature] static float Value(in Payment p) => p.Amount + {|PDL3010:MathF.Log|}(p.Amount) + {|PDL2001:p|}.{|PDL3008:GetHashCode|}(); }",
            "PDL3010",
            [.. TestReferences.All, library]);
    }
}
