using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Builds;

/// <summary>What a person at a terminal sees: these run the real compiler and take some seconds each.</summary>
[Trait("Speed", "Slow")]
public sealed class BuildTests
{
    private const string Clean = "using PipelineDsl;\n" + FeatureCode.Schema + """

        [Pipeline<Payment>]
        public sealed partial class Pipeline
        {
            [Feature] static float Size(in Payment p) => p.Amount;
        }
        """;

    private const string Leaky = "using PipelineDsl;\n" + FeatureCode.Schema + """

        [Pipeline<Payment>]
        public sealed partial class Pipeline
        {
            [Feature] static float Size(in Payment p) => p.Amount;
            [Feature] static float Risk(in Payment p) => p.IsFraud == true ? 1f : 0f;
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("<NoWarn>PDL2001</NoWarn><TreatWarningsAsErrors>false</TreatWarningsAsErrors>")]
    public async Task Build_OfAFeatureThatReadsItsLabel_FailsAtThePlace(string properties)
    {
        using var project = new ProjectOnDisk(Leaky, properties);
        (int exitCode, string output) = await project.BuildAsync();
        Assert.NotEqual(0, exitCode);
        int line = Leaky.Split('\n').TakeWhile(text => !text.Contains("Risk(in", StringComparison.Ordinal)).Count() + 1;
        int column = Leaky.Split('\n')[line - 1].IndexOf("IsFraud", StringComparison.Ordinal) + 1;
        Assert.Contains($"Code.cs({line},{column}): error PDL2001: The feature 'Risk' depends on 'IsFraud', the label of its own row", output, StringComparison.Ordinal);
        Assert.DoesNotContain("PDL0001", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<RunAnalyzers>false</RunAnalyzers>")]
    [InlineData("<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>")]
    public async Task Build_WithAnalyzersTurnedOff_Warns(string property)
    {
        using var project = new ProjectOnDisk(Clean, property);
        (int exitCode, string output) = await project.BuildAsync();
        Assert.True(exitCode == 0, output);
        Assert.Contains("warning PDL0001: Analyzers are turned off in this build", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_WithoutMistakes_SaysNothing()
    {
        using var project = new ProjectOnDisk(Clean, "<RunAnalyzers>true</RunAnalyzers><RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>");
        (int exitCode, string output) = await project.BuildAsync();
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("PDL", output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
    }
}
