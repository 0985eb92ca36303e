using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Generators.Tests.Kit;
using PipelineDsl.Generators.Tests.Models;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>What an edit makes the generators compute again, for feature sets, pipelines and models.</summary>
public class PipelineIncrementalTests
{
    private const string Set = """
        namespace Shop;

        [FeatureSet<Payment>]
        public sealed partial class Shared
        {
            [Aggregate(Aggregates.Count, "1d", Key = ["CardId"]), Standardize] static float Spend(in Payment p) => p.Amount;
            [Feature] static float Root(in Payment p) => FeatureMath.Sqrt(p.Amount);
        }
        """;

    private const string Pipeline = """
        namespace Shop;

        [Pipeline<Payment>, Uses<Shared>]
        public sealed partial class P
        {
            [Feature, Standardize] static float Amount(in Payment p) => Half(p.Amount);
            [Feature] static float Double(in Payment p, [From(nameof(Amount))] float amount) => amount * 2;
            [Feature, Impute(ImputeBy.Mean)] static float? Limit(in Payment p, [AsOf("CardId")] Card? card) => card?.Limit;
            [Aggregate(Aggregates.Mean, "7d", Key = ["CardId"], Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;
            static float Half(float x) => x / 2;
        }
        """;

    private const string Model = """
        namespace Shop;

        [Model<P>, Constant(0.5f), SplitByTime(Test = "5d")]
        public sealed partial class M;
        """;

    private const string Unrelated = """
        namespace Shop;

        public class Unrelated { public int Value => 1; }

        [Pipeline<Payment>] public sealed partial class Apart { [Feature] static float Amount(in Payment p) => p.Amount; }
        """;

    private static readonly string[] s_sources = [PipelineSources.Payment, PipelineSources.Card, Set, Pipeline, Model, Unrelated, ModelSources.Trainer];

    [Fact]
    public void Run_OnAClonedCompilation_ReusesEveryStep()
    {
        CSharpCompilation compilation = Compile();
        var reasons = IncrementalRuns.Reasons(compilation, compilation.Clone());
        Assert.Superset(new HashSet<string> { TrackingNames.Pipeline, TrackingNames.FeatureSet, TrackingNames.Model }, reasons.Keys.ToHashSet());
        Assert.All(reasons, step => Assert.All(step.Value, reason => Assert.True(IncrementalRuns.IsReused(reason), $"{step.Key}: {reason}")));
    }

    // Which edit makes which files new: the models of all other declarations must come out the same.
    [Theory]
    [InlineData("a feature's body", 3, "amount * 2", "amount * 3", "")]
    [InlineData("a helper's body", 3, "x / 2", "x / 3", "")]
    [InlineData("an aggregate's body that reads the same", 3, "=> p.IsFraud", "=> p.IsFraud == true", "")]
    [InlineData("a body of the set", 2, "FeatureMath.Sqrt(p.Amount)", "FeatureMath.Log1p(p.Amount)", "")]
    [InlineData("a parameter's name", 3, "[From(nameof(Amount))] float amount) => amount", "[From(nameof(Amount))] float sum) => sum", "")]
    [InlineData("a helper more", 3, "static float Half(float x)", "static float Third(float x) => x / 3; static float Half(float x)", "")]
    [InlineData("a comment", 3, "[Feature] static float Double", "/* twice */ [Feature] static float Double", "")]
    [InlineData("a doc comment on the class", 3, "[Pipeline", "/// <summary>Mine.</summary>\n[Pipeline", "")]
    [InlineData("an unrelated file", 5, "=> 1;", "=> 2;", "")]
    [InlineData("a computed property of the row", 0, "At.Hour <= 6", "At.Hour < 6", "")]
    [InlineData("the trainer's body", 6, "score * Scale", "score", "")]
    [InlineData("a feature more", 3, "static float Half(float x)", "[Feature] static float More(in Payment p) => 1; static float Half(float x)", "Shop.P.Pipeline.g.cs")]
    [InlineData("a feature's type", 3, "static float Double", "static double Double", "Shop.P.Pipeline.g.cs")]
    [InlineData("an encoder's option", 3, "ImputeBy.Mean", "ImputeBy.Median", "Shop.P.Pipeline.g.cs")]
    [InlineData("a renamed aggregate", 3, "bool? Fraud(", "bool? Bad(", "Shop.P.Pipeline.g.cs")]
    [InlineData("an aggregate that reads otherwise", 3, "=> p.IsFraud", "=> p.Refunded > 0", "Shop.P.Pipeline.g.cs")]
    [InlineData("an error", 3, "static float Double", "static object Double", "Shop.P.Pipeline.g.cs")]
    [InlineData("a feature of the set more", 2, "[Feature] static float Root", "[Feature] static float More(in Payment p) => 1; [Feature] static float Root", "Shop.P.Pipeline.g.cs Shop.Shared.FeatureSet.g.cs")]
    [InlineData("a look-up less", 3, "[AsOf(\"CardId\")] Card? card) => card?.Limit", "float? none = 1) => none", "Shop.M.Model.g.cs Shop.P.Pipeline.g.cs")]
    [InlineData("a trainer's option", 4, "0.5f", "0.6f", "Shop.M.Model.g.cs")]
    [InlineData("the split", 4, "Test = \"5d\"", "Test = \"6d\"", "Shop.M.Model.g.cs")]
    [InlineData("the label's delay", 0, "[Label, AvailableAfter(\"7d\")]", "[Label, AvailableAfter(\"8d\")]", "Shop.M.Model.g.cs Shop.P.Pipeline.g.cs Shop.Payment.Schema.g.cs")]
    [InlineData("a column more", 0, "public string? Country", "public int More { get; init; } public string? Country", "Shop.Payment.Schema.g.cs")]
    [InlineData("a key's type", 0, "public required long CardId", "public required int CardId", "Shop.P.Pipeline.g.cs Shop.Payment.Schema.g.cs Shop.Shared.FeatureSet.g.cs")]
    public void Edit_OfTheSource_RecomputesNoMore(string edit, int file, string from, string to, string files)
    {
        CSharpCompilation before = Compile();
        string edited = s_sources[file].Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(s_sources[file], edited);
        CSharpCompilation after = IncrementalRuns.Edit(before, file, edited);

        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(before, TestContext.Current.CancellationToken);
        SortedDictionary<string, string> old = Texts(driver);
        driver = driver.RunGenerators(after, TestContext.Current.CancellationToken);
        string[] changed = [.. Texts(driver).Where(output => !old.TryGetValue(output.Key, out string? text) || text != output.Value).Select(output => output.Key)];
        var reasons = IncrementalRuns.ReasonsOf(driver.GetRunResult());

        Assert.Equal(files, string.Join(" ", changed));
        Assert.Equal((edit, changed.Length), (edit, reasons["Output"].Count(reason => !IncrementalRuns.IsReused(reason))));
    }

    [Fact]
    public void Steps_Always_HoldValuesAlone()
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(Compile(), TestContext.Current.CancellationToken);
        string[] ours = [.. TrackingNames.All];
        int values = 0;
        foreach ((string name, var steps) in driver.GetRunResult().Results.SelectMany(result => result.TrackedSteps).Where(step => ours.Contains(step.Key)))
        {
            foreach ((object value, _) in steps.SelectMany(step => step.Outputs))
            {
                values++;
                string? banned = BannedValues.Find(value);
                Assert.True(banned is null, $"{name}: {banned}");
            }
        }

        Assert.True(values >= 20, values.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Driver_AfterAnEdit_HoldsNoOldCompilation()
    {
        (GeneratorDriver driver, WeakReference old) = RunThenEdit();
        for (int i = 0; i < 10 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        GC.KeepAlive(driver);
    }

    [Fact]
    public void Output_OfFilesInAnotherOrder_IsTheSame()
    {
        CSharpCompilation compilation = Compile().AddSyntaxTrees(
            GeneratorHarness.Parse("namespace Shop; [Pipeline<Payment>] public sealed partial class Parts { [Feature] static float A(in Payment p) => 1; [Feature] static float B(in Payment p) => 1; }", "Parts1.cs"),
            GeneratorHarness.Parse("namespace Shop; [Uses<Shared>] partial class Parts { [Feature] static float C(in Payment p) => 1; }", "Parts2.cs"),
            GeneratorHarness.Parse("namespace Shop; [Uses<More>] partial class Parts { [Feature] static float D([From(nameof(A))] float a) => a; } [FeatureSet<Payment>] public sealed partial class More { [Feature] static float E(in Payment p) => 1; }", "Parts3.cs"));
        SortedDictionary<string, string> outputs = GeneratorHarness.Run(compilation).AssertCompiles().Outputs;
        CSharpCompilation reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
        Assert.Equal(outputs, GeneratorHarness.Run(reversed).Outputs);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("de-DE")]
    public void Output_InAnotherCulture_IsTheSame(string culture)
    {
        string[] sources =
        [
            .. s_sources,
            """
            namespace Shop;
            [Pipeline<Payment>, Uses<Shared>] public sealed partial class I
            {
                [Feature, Clip(-1.5, 2.5e-10)] static float Italic(in Payment p) => p.Amount;
                [Aggregate(Aggregates.Mean, "1d", Key = ["Id"], Empty = -0.5)] static float Integer(in Payment p) => p.Amount;
                [Aggregate(Aggregates.Count, "1min", Key = ["Country"])] static bool İstanbul(in Payment p) => true;
            }
            [Model<I>, Constant(-0.5f, Scale = 1e-7), SplitByTime(Test = "5d", TestFrom = "2024-02-01")] public sealed partial class IM;
            """,
        ];
        SortedDictionary<string, string> outputs = GeneratorHarness.Run(sources).AssertCompiles().Outputs;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(outputs, GeneratorHarness.Run(sources).Outputs);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Output_OfNamesThatDifferInCaseAlone_IsAFileEach()
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, ModelSources.Trainer, """
            namespace Shop;
            [FeatureSet<Payment>] public sealed partial class Set { [Feature] static float A(in Payment p) => 1; }
            [FeatureSet<Payment>] public sealed partial class SET { [Feature] static float B(in Payment p) => 1; }
            [Pipeline<Payment>, Uses<Set>, Uses<SET>] public sealed partial class P;
            [Pipeline<Payment>] public sealed partial class @Pp { [Feature] static float A(in Payment p) => 1; }
            [Pipeline<Payment>] public sealed partial class @PP { [Feature] static float A(in Payment p) => 1; }
            [Model<Pp>, Constant(1), SplitByTime(Test = "5d")] public sealed partial class Mm;
            [Model<PP>, Constant(1), SplitByTime(Test = "5d")] public sealed partial class MM;
            public static partial class Pp2 { [Pipeline<Payment>] public sealed partial class A { [Feature] static float A1(in Payment p) => 1; } }
            """).AssertCompiles();
        Assert.Empty(run.Findings);
        Assert.Equal(2 + 2 + 4 + 2, run.Outputs.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static CSharpCompilation Compile() => GeneratorHarness.Compile(s_sources);

    private static SortedDictionary<string, string> Texts(GeneratorDriver driver)
    {
        SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources)) texts.Add(source.HintName, source.SourceText.ToString());
        return texts;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Old) RunThenEdit()
    {
        CSharpCompilation before = Compile();
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(before, TestContext.Current.CancellationToken);
        CSharpCompilation after = IncrementalRuns.Edit(before, 3, Pipeline.Replace("x / 2", "x / 3", StringComparison.Ordinal));
        driver = driver.RunGenerators(after, TestContext.Current.CancellationToken);
        return (driver, new WeakReference(before));
    }
}
