using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Identity;

/// <summary>PDL2601: codes that go to the model as numbers.</summary>
public sealed class CodeAsNumberTests
{
    private const string Row = """
        public enum Grade { Low, High }

        [FeatureSchema]
        public readonly partial record struct Loan
        {
            public required int Branch { get; init; }
            public required byte? Region { get; init; }
            public required Grade Grade { get; init; }
            public required char Class { get; init; }
            public required string Zip { get; init; }
            [Numeric] public required int Age { get; init; }
            public required float Amount { get; init; }
            public required bool IsNew { get; init; }
            public required DateTime Opened { get; init; }
            [Label] public bool? IsBad { get; init; }
        }
        """;

    [Theory]
    [InlineData("[Feature] static int V(in Loan l) => l.[|Branch|];")]
    [InlineData("[Feature] static float V(in Loan l) => l.[|Branch|];")]
    [InlineData("[Feature] static float V(in Loan l) => (float)(long)l.[|Branch|];")]
    [InlineData("[Feature] static byte? V(in Loan l) => l.[|Region|];")]
    [InlineData("[Feature] static float V(in Loan l) => l.[|Region|] ?? 0;")]
    [InlineData("[Feature] static int V(in Loan l) => (int)l.[|Grade|];")]
    [InlineData("[Feature] static int V(in Loan l) => l.[|Class|];")]
    [InlineData("[Feature] static int V(in Loan l) => int.Parse(l.[|Zip|]);")]
    [InlineData("[Feature] static float V(in Loan l) => Convert.ToSingle(l.[|Zip|]);")]
    [InlineData("[Feature] static (float A, int B) V(in Loan l) => (l.Amount, l.[|Branch|]);")]
    [InlineData("[Feature] static int V(in Loan l) => Helper([|l|]); static int Helper(Loan x) => x.Branch;")]
    public Task Code_HandedOnAsANumber_IsReportedThere(string members) => VerifyAsync(members);

    [Theory]
    [InlineData("[Feature, Numeric] static int V(in Loan l) => l.Branch;")]
    [InlineData("[Feature, OneHot] static int V(in Loan l) => l.Branch;")]
    [InlineData("[Feature, Standardize] static int V(in Loan l) => l.Branch;")]
    [InlineData("[Feature] static int V(in Loan l) => l.Age;")]
    [InlineData("[Feature] static float V(in Loan l) => l.Amount / l.Branch;")]
    [InlineData("[Feature] static float V(in Loan l) => l.Branch * 2f;")]
    [InlineData("[Feature] static bool V(in Loan l) => l.Branch == 3;")]
    [InlineData("[Feature] static float V(in Loan l) => l.Amount;")]
    [InlineData("[Feature] static bool V(in Loan l) => l.IsNew;")]
    [InlineData("[Feature] static int V(in Loan l) => l.Zip.Length + l.Opened.Year;")]
    [InlineData("[Feature] static int V(in Loan l) => l.Grade == Grade.High ? 1 : 0;")]
    [InlineData("[Feature, OneHot] static Grade V(in Loan l) => l.Grade;")]
    [InlineData("[Feature, OneHot] static string V(in Loan l) => l.Zip;")]
    public Task Number_ThatIsOne_OrIsSaidToBe_IsClean(string members) => VerifyAsync(members);

    [Fact]
    public async Task Message_SaysWhatTheColumnHolds()
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync("[Feature] static int V(in Loan l) => int.Parse(l.[|Zip|]);"));
        Assert.Equal(
            "The feature 'V' gives the model 'Zip', text, as a number: say what it is with [OneHot] (a code) or [Numeric] (a quantity)",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> VerifyAsync(string members) => Verify.DiagnosticsAsync(
        $"[Pipeline<Loan>] public sealed partial class Pipeline {{ {members} }}", "PDL2601", references: null, ("Schema.cs", Row));
}
