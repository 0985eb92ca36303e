using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Contract;

/// <summary>PDL1301: why nothing is generated when the runtime library is older than the generator.</summary>
public sealed class RuntimeContractAnalyzerTests
{
    private const string Rule = "PDL1301";

    [Fact]
    public async Task Declarations_WithOlderLibrary_AreReportedAtTheirAttributes()
    {
        ImmutableArray<Diagnostic> diagnostics = await Verify.DiagnosticsAsync(
            """
            [[|FeatureSchema|]] public partial record Visit { public float Length { get; init; } }
            [[|FeatureSet<Visit>|]] public partial class VisitFeatures { [Feature] static float Size(Visit v) => v.Length; }
            [Serializable, [|Pipeline<Visit>|]] public partial class VisitPipeline { [Feature] static float Size(Visit v) => v.Length; }
            public class NoDeclaration;
            """,
            Rule,
            OlderRuntime.References);

        Assert.Equal(
            "Nothing is generated for 'Visit', because PipelineDsl 0.0.9.0 offers contract 0 and generated code needs 2: update the reference to PipelineDsl",
            diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Theory]
    [InlineData("public static int Current => 1;")]
    [InlineData("")]
    public async Task Declaration_WithLibraryThatSaysNoContract_IsReported(string contract) =>
        await Verify.DiagnosticsAsync("[[|FeatureSchema|]] public partial record Visit { public float Length { get; init; } }", Rule, OlderRuntime.WithContract(contract));

    [Fact]
    public async Task Declaration_InTwoParts_IsReportedOnce() => await Verify.DiagnosticsAsync(
        """
        [[|FeatureSchema|]] public partial record Visit { public float Length { get; init; } }
        public partial record Visit { public float Weight { get; init; } }
        """,
        Rule,
        OlderRuntime.References);

    [Fact]
    public async Task Declaration_WithTheLibraryOfThisRepository_IsNotReported() =>
        await Verify.DiagnosticsAsync("[FeatureSchema] public partial record Visit { public float Length { get; init; } }", Rule);
}
