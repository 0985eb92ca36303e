using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Generators.Tests.Kit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace PipelineDsl.Generators.Tests.Schemas;

public class SchemaIncrementalTests
{
    private const string Row = """
        namespace Shop;

        [FeatureSchema]
        public partial record Row
        {
            [EventTime] public required DateTime At { get; init; }
            public float Amount { get; init; }
            public bool IsNight => At.Hour <= 6;
        }
        """;

    private const string Other = "namespace Shop; [FeatureSchema] public partial record Other(int A);";
    private const string Unrelated = "namespace Shop; public class Unrelated { public int Value => 1; }";

    [Fact]
    public void Run_OnAClonedCompilation_ReusesEveryStep()
    {
        CSharpCompilation compilation = GeneratorHarness.Compile(Row, Other, Unrelated, SchemaSources.Payment, SchemaSources.AllTypes);

        var reasons = IncrementalRuns.Reasons(compilation, compilation.Clone());

        Assert.Contains(TrackingNames.Schema, reasons.Keys);
        Assert.All(reasons, step => Assert.All(step.Value, reason => Assert.True(IncrementalRuns.IsReused(reason), $"{step.Key}: {reason}")));
    }

    // Which edit recomputes what: the schema step of the edited row, and its output.
    [Theory]
    [InlineData("a body of the row", 0, "At.Hour <= 6", "At.Hour < 6", Unchanged, Cached)]
    [InlineData("a comment in the row", 0, "public float Amount", "/* in euro */ public float Amount", Unchanged, Cached)]
    [InlineData("white space", 0, "\n\n", "\n\n\n", Unchanged, Cached)]
    [InlineData("an initializer", 0, "Amount { get; init; }", "Amount { get; init; } = 2f;", Unchanged, Cached)]
    [InlineData("a method beside the columns", 0, "public bool IsNight", "public int Half() => 2; public bool IsNight", Unchanged, Cached)]
    [InlineData("an unrelated file", 2, "=> 1", "=> 2", Unchanged, Cached)]
    [InlineData("a new type elsewhere", 2, "public class Unrelated", "public class Another; public class Unrelated", Unchanged, Cached)]
    [InlineData("a column's name", 0, "float Amount", "float Sum", Modified, Modified)]
    [InlineData("a column's type", 0, "float Amount", "float? Amount", Modified, Modified)]
    [InlineData("an annotation", 0, "public float", "[Range(0, 1)] public float", Modified, Modified)]
    [InlineData("a role", 0, "public float", "[Label] public float", Modified, Modified)]
    [InlineData("an error", 0, "float Amount", "object Amount", Modified, Modified)]
    public void Edit_OfTheSource_RecomputesNoMore(string edit, int file, string from, string to, IncrementalStepRunReason schema, IncrementalStepRunReason output)
    {
        string[] sources = [Row, Other, Unrelated];
        CSharpCompilation before = GeneratorHarness.Compile(sources);
        string edited = sources[file].Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(sources[file], edited);

        var reasons = IncrementalRuns.Reasons(before, IncrementalRuns.Edit(before, file, edited));

        Assert.True(Matches(schema, reasons[TrackingNames.Schema][0]), $"{edit}: schema is {reasons[TrackingNames.Schema][0]}");
        Assert.True(Matches(output, reasons["Output"][0]), $"{edit}: output is {reasons["Output"][0]}");
        Assert.All(reasons[TrackingNames.Schema][1..], reason => Assert.True(IncrementalRuns.IsReused(reason), $"{edit}: another schema is {reason}"));
        Assert.All(reasons["Output"][1..], reason => Assert.True(IncrementalRuns.IsReused(reason), $"{edit}: another output is {reason}"));
        Assert.All(reasons[TrackingNames.CollisionsOf(TrackingNames.Schema)], reason => Assert.True(IncrementalRuns.IsReused(reason), $"{edit}: collisions are {reason}"));
    }

    [Fact]
    public void Edit_AddingASchema_LeavesTheOthersOutputs()
    {
        CSharpCompilation before = GeneratorHarness.Compile(Row, Other);

        var reasons = IncrementalRuns.Reasons(before, before.AddSyntaxTrees(GeneratorHarness.Parse("[FeatureSchema] public partial record Third(int A);", "File9.cs")));

        Assert.Single(reasons["Output"], New);
        Assert.Equal(2, reasons["Output"].Count(IncrementalRuns.IsReused));
    }

    [Fact]
    public void Edit_WhileHalfTyped_KeepsTheOthers()
    {
        CSharpCompilation before = GeneratorHarness.Compile(Row, Other);

        var reasons = IncrementalRuns.Reasons(before, IncrementalRuns.Edit(before, 1, "namespace Shop; [FeatureSchema] public partial record Oth("));

        Assert.True(IncrementalRuns.IsReused(reasons["Output"][0]));
    }

    [Fact]
    public void Steps_Always_HoldValuesAlone()
    {
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(GeneratorHarness.Compile(Row, Other, SchemaSources.AllTypes, SchemaSources.Payment), TestContext.Current.CancellationToken);
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

        Assert.True(values > 4);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Old) RunThenEdit()
    {
        CSharpCompilation before = GeneratorHarness.Compile(Row, Other);
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(before, TestContext.Current.CancellationToken);
        CSharpCompilation after = GeneratorHarness.Compile(Row, Other, Unrelated);
        return (driver.RunGenerators(after, TestContext.Current.CancellationToken), new WeakReference(before));
    }

    private static bool Matches(IncrementalStepRunReason expected, IncrementalStepRunReason actual) =>
        IncrementalRuns.IsReused(expected) ? IncrementalRuns.IsReused(actual) : actual == expected;
}
