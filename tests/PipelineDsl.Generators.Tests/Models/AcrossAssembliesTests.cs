using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using PipelineDsl.Generators.Tests.Kit;
using PipelineDsl.Generators.Tests.Pipelines;

namespace PipelineDsl.Generators.Tests.Models;

/// <summary>Rows and sets in one assembly, a pipeline over them in a second, a model in a third: each sees only what the other's metadata shows.</summary>
public class AcrossAssembliesTests
{
    private const string Set = """
        namespace Shop;

        public enum Size : byte { Small, Large }

        [FeatureSet<Payment>]
        public sealed partial class CardFeatures
        {
            [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", Key = ["CardId"], IncludeCurrent = true), Impute(ImputeBy.Mean), Standardize] private static float Spend(in Payment p) => Helper(p);
            [Aggregate(Aggregates.Mean, "30d", Key = ["Country"], Empty = 0), Impute(ImputeBy.Constant, Value = -1.5e-300)] private static bool? Fraud(in Payment p) => p.IsFraud;
            [Feature, OneHot(MaxCategories = 4)] private static string? Country(in Payment p) => p.Country;
            [Feature, OneHot] private static (Size Size, Size? Other) Time(in Payment p) => (p.Amount > 10 ? Size.Large : Size.Small, null);
            [Feature(Version = 3), Impute(ImputeBy.Mean)] private static float? Limit(in Payment p, [AsOf("CardId")] Card? card) => card?.Limit;
            private static float Helper(in Payment p) => p.Amount * 2;
        }
        """;

    private const string Pipeline = """
        namespace Shop;

        [Pipeline<Payment>, Uses<CardFeatures>]
        public sealed partial class P
        {
            [Feature] private static float Ratio(in Payment p, [From<CardFeatures>("Spend", Aggregates.Mean, "7d")] float? mean, [From<CardFeatures>("Time_Size")] Size size) => p.Amount / (mean ?? 1) + (int)size;
            [Aggregate(Aggregates.Sum, "9d", Key = [])] private static int All(in Payment p) => 1;
        }
        """;

    private const string Model = """
        namespace Shop;

        [Model<P>, Constant(0.5f), SplitByTime(Test = "5d")]
        public sealed partial class M;
        """;

    [Theory]
    [InlineData("metadata")]
    [InlineData("reference assembly")]
    [InlineData("compilation")]
    public void Set_Pipeline_AndModel_OfThreeAssemblies_AreAsOfOne(string how)
    {
        GeneratorRun rows = Run("Rows", [], PipelineSources.Payment, PipelineSources.Card);
        GeneratorRun set = Run("Sets", [Reference(rows, how)], Set);
        GeneratorRun pipeline = Run("Pipelines", [Reference(rows, how), Reference(set, how)], Pipeline);
        GeneratorRun model = Run("Models", [Reference(rows, how), Reference(set, how), Reference(pipeline, how)], ModelSources.Trainer, ModelSources.Use, Model);
        Assembly user = Load(rows, set, pipeline, model);
        Assembly pipelines = AssemblyLoadContext.GetLoadContext(user)!.Assemblies.Single(assembly => assembly.GetName().Name == "Pipelines");

        GeneratorRun whole = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, Set, Pipeline, ModelSources.Trainer, ModelSources.Use, Model);
        LoadedPipeline apart = PipelineChecks.GoesTheWholeRoad(LoadedPipeline.Of(pipelines, "Shop.P"));
        LoadedPipeline together = LoadedPipeline.Of(whole.Load(), "Shop.P");

        Assert.Equal(together.Description.Features, apart.Description.Features);
        Assert.Equal(together.Description.Width, apart.Description.Width);
        Assert.Equal(together.Compute(64), apart.Compute(64));
        Assert.Equal(together.SlotNames(), apart.SlotNames());
        using ScratchFolder scratch = new();
        Assert.Equal("True True 0.62 Constant0 7 True", user.GetType("Shop.Use")!.GetMethod("Run")!.Invoke(null, [scratch.File("m")]));
        together.FitAndSave(scratch.File("p"));
        Assert.NotEmpty(apart.LoadAndEncode(scratch.File("p")));
    }

    [Fact]
    public void Set_OfAnAssemblyWithoutTheGenerator_IsRefused()
    {
        GeneratorRun rows = Run("Rows", [], PipelineSources.Payment, PipelineSources.Card);
        CSharpCompilation bare = GeneratorHarness.Compile("Sets", [rows.ToMetadata()], "namespace Shop;\n[FeatureSet<Payment>] public sealed partial class Bare { [Feature] public static float A(in Payment p) => 1; }");
        using MemoryStream stream = new();
        Assert.True(bare.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        GeneratorRun user = GeneratorHarness.Run(GeneratorHarness.Compile("User", [rows.ToMetadata(), MetadataReference.CreateFromImage(stream.ToArray())], "namespace Shop;\n[Pipeline<Payment>, Uses<Bare>] public sealed partial class P;")).AssertCompiles();
        Assert.Equal(["PDL1121"], user.Findings.Select(finding => finding.Id));
    }

    private static GeneratorRun Run(string name, MetadataReference[] references, params string[] sources)
    {
        GeneratorRun run = GeneratorHarness.Run(GeneratorHarness.Compile(name, references, sources)).AssertCompiles();
        Assert.Empty(run.Findings);
        return run;
    }

    private static MetadataReference Reference(GeneratorRun run, string how)
    {
        if (how == "compilation") return run.Output.ToMetadataReference();
        if (how == "metadata") return run.ToMetadata();
        using MemoryStream stream = new();
        var options = new EmitOptions(metadataOnly: true, includePrivateMembers: false);
        Assert.True(run.Output.Emit(stream, options: options, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static Assembly Load(params GeneratorRun[] runs)
    {
        var context = new AssemblyLoadContext("User", isCollectible: true);
        Assembly? last = null;
        foreach (GeneratorRun run in runs)
        {
            using MemoryStream stream = new();
            Assert.True(run.Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
            stream.Position = 0;
            last = context.LoadFromStream(stream);
        }

        return last!;
    }
}
