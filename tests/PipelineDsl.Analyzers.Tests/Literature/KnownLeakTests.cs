using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Literature;

/// <summary>
/// The leaks that the literature knows, as <c>samples/KnownLeaks</c> writes them: each leaky pipeline compiles while nothing is declared, and is flagged as
/// soon as it stands over the schema that says when the columns are known.
/// </summary>
public class KnownLeakTests
{
    [Theory]
    [InlineData("Bank", "Call", "PDL2002 Duration: Duration")]
    [InlineData("Titanic", "Passenger", "PDL2002 Boat: Boat", "PDL2002 Body: Body")]
    [InlineData("Bikes", "HireHour", "PDL2002 Casual: Casual", "PDL2002 Registered: Registered")]
    [InlineData("Fraud", "Payment", "PDL2006 TerminalFraud: \"0s\"")]
    public async Task LeakyPipeline_OverTheDeclaredSchema_IsFlagged(string folder, string row, params string[] expected)
    {
        string pipeline = Sample(folder, $"Leaky{row}Pipeline.cs").Replace("Leaky" + row, row, StringComparison.Ordinal);
        ImmutableArray<Diagnostic> diagnostics = await AnalyzeAsync(Sample(folder, row + ".cs"), pipeline);
        Assert.Equal(expected, diagnostics.Select(Line));
        Assert.All(diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
    }

    [Theory]
    [InlineData("Bank", "Call")]
    [InlineData("Titanic", "Passenger")]
    [InlineData("Bikes", "HireHour")]
    [InlineData("Fraud", "Payment")]
    public async Task LeakyPipeline_WithNothingDeclared_Compiles(string folder, string row) =>
        Assert.Empty(await AnalyzeAsync(Sample(folder, $"Leaky{row}.cs"), Sample(folder, $"Leaky{row}Pipeline.cs")));

    [Theory]
    [InlineData("Bank", "Call")]
    [InlineData("Titanic", "Passenger")]
    [InlineData("Bikes", "HireHour")]
    [InlineData("Fraud", "Payment")]
    public async Task HonestPipeline_OverTheDeclaredSchema_Compiles(string folder, string row) =>
        Assert.Empty(await AnalyzeAsync(Sample(folder, row + ".cs"), Sample(folder, row + "Pipeline.cs")));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string schema, string pipeline)
    {
        TestProject project = TestProject.Create([("Schema.cs", schema), ("Pipeline.cs", pipeline)]);
        ImmutableArray<Diagnostic> diagnostics = await project.AnalyzeAsync();
        Assert.Empty(project.Errors);
        return diagnostics;
    }

    /// <summary>The rule, the feature that its message names first, and the code at the place.</summary>
    private static string Line(Diagnostic diagnostic)
    {
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        string code = diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
        return $"{diagnostic.Id} {message.Split('\'')[1]}: {code}";
    }

    private static string Sample(string folder, string file) => File.ReadAllText(Path.Combine(Repository.Root, "samples", "KnownLeaks", folder, file));
}
