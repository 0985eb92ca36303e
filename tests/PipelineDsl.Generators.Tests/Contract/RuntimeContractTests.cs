using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.CompilerServices;
using PipelineDsl.Generators.Parsing;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Contract;

/// <summary>Generated code is written against a contract: an older runtime library gets none of it.</summary>
public class RuntimeContractTests
{
    [Fact]
    public void Required_InThisRepository_IsWhatTheLibraryOffers() => Assert.Equal(ContractVersion.Current, RuntimeContract.Required);

    [Theory]
    [InlineData("public const int Current = 1;")]
    [InlineData("public static int Current => 2;")]
    [InlineData("public const long Current = 2;")]
    [InlineData("public static void Current() { }")]
    [InlineData("")]
    [InlineData(null)]
    public void Generators_WithOlderLibrary_EmitNothing(string? contract)
    {
        GeneratorRun run = GeneratorHarness.Run(RuntimeLibraries.CompileAgainst(contract)).AssertNoCrash();

        Assert.Empty(run.Outputs);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Theory]
    [InlineData("public const int Current = 2;")]
    [InlineData("public const int Current = 7;")]
    public void Generators_WithThisOrNewerLibrary_Emit(string contract)
    {
        GeneratorRun run = GeneratorHarness.Run(RuntimeLibraries.CompileAgainst(contract)).AssertNoCrash();

        Assert.Equal(
            ["Visit.Schema.g.cs", "VisitFeatures.FeatureSet.g.cs", "VisitModel.Model.g.cs", "VisitPipeline.Pipeline.g.cs"],
            run.Outputs.Keys);
    }

    [Fact]
    public void Generators_AfterAnEdit_DoNotLookAtTheLibraryAsChanged()
    {
        CSharpCompilation before = GeneratorHarness.Compile(RuntimeLibraries.Declarations.Split('\n')[0], "class Other;");
        CSharpCompilation after = IncrementalRuns.Edit(before, 1, "class Another;");

        IReadOnlyDictionary<string, IncrementalStepRunReason[]> reasons = IncrementalRuns.Reasons(before, after);

        Assert.All(reasons[TrackingNames.Runtime], reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(reasons[TrackingNames.Schema], reason => Assert.True(IncrementalRuns.IsReused(reason), $"{reason}"));
    }

    [Fact]
    public void Generators_WhenTheLibraryIsUpdated_EmitAgain()
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(RuntimeLibraries.CompileAgainst(null), TestContext.Current.CancellationToken);
        Assert.Empty(driver.GetRunResult().GeneratedTrees);

        driver = driver.RunGenerators(RuntimeLibraries.CompileAgainst("public const int Current = 2;"), TestContext.Current.CancellationToken);

        Assert.Equal(4, driver.GetRunResult().GeneratedTrees.Length);
    }
}
