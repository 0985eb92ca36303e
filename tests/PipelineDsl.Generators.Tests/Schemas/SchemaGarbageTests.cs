using CsCheck;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Schemas;

/// <summary>Code as it is while it is typed: the generator says nothing, never crashes, and leaves the other declarations alone.</summary>
public class SchemaGarbageTests
{
    [Theory]
    [InlineData("[FeatureSchema]")]
    [InlineData("[FeatureSchema] public partial")]
    [InlineData("[FeatureSchema] public partial record")]
    [InlineData("[FeatureSchema] public partial record Row(")]
    [InlineData("[FeatureSchema] public partial record Row(int")]
    [InlineData("[FeatureSchema] public partial record Row(int A, int A);")]
    [InlineData("[FeatureSchema] public partial record Row(int A); [FeatureSchema] public partial record Row { }")]
    [InlineData("[FeatureSchema] public partial class Row { public int A { get; init; } } public partial class Row { public int A { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { public int A { get; init; } } public partial struct Row { public int B { get; init; } }")]
    [InlineData("[FeatureSchema, FeatureSchema] public partial class Row { public int A { get; init; } }")]
    [InlineData("[FeatureSchema(1)] public partial class Row { public int A { get; init; } }")]
    [InlineData("[FeatureSchema] public partial interface Row { int A { get; init; } }")]
    [InlineData("[FeatureSchema] public enum Row { A }")]
    [InlineData("[FeatureSchema] public delegate void Row(int a);")]
    [InlineData("[FeatureSchema] public partial class Row : Missing { public Missing A { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row : Row { public int A { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { public Missing<int>? A { get; init; } public List<> B { get; init; } public int[,][]? C { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { public int { get; init; } public A { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { public int A { get; init; public int B { get; init; }")]
    [InlineData("[FeatureSchema] public partial class Row { public unsafe int* A { get; init; } public dynamic B { get; init; } public void C { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [AvailableAfter] public int? A { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [AvailableAfter(7)] public int? A { get; init; } [EventTime] public DateTime T { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [AvailableAfter(Missing)] public int? A { get; init; } [EventTime] public DateTime T { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [AvailableAfter(\"1d\", \"2d\")] public int? A { get; init; } [AvailableAfter(\"1d\"), AvailableAfter(\"x\")] public int? B { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [Range] public int A { get; init; } [Range(1)] public int B { get; init; } [Range(Missing, 2)] public int C { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [Range(typeof(Missing), \"a\", \"b\")] public int A { get; init; } [Range(null, null, null)] public int B { get; init; } [Range(typeof(int), null, null)] public int C { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [Range(1, 2, MinimumIsExclusive = Missing, Foo = 3)] public int A { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [AllowedValues(null)] public int? A { get; init; } [AllowedValues(null, null)] public int? B { get; init; } [AllowedValues(Missing)] public int C { get; init; } [AllowedValues(new object[] { 1 })] public int D { get; init; } [AllowedValues(typeof(int))] public int E { get; init; } [AllowedValues(new[] { 1 })] public int F { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [AllowedValues(float.NaN, double.MaxValue, long.MaxValue)] public decimal A { get; init; } [AllowedValues(1e300)] public float B { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [StringLength] public string? A { get; init; } [StringLength(Missing)] public string? B { get; init; } [Length(1)] public string? C { get; init; } [MaxLength(\"x\")] public string? D { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [RegularExpression] public string? A { get; init; } [RegularExpression(null)] public string? B { get; init; } [RegularExpression(\"a\", MatchTimeoutInMilliseconds = -7)] public string? C { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [Column] public int A { get; init; } [Column(null)] public int B { get; init; } [Column(\"\")] public int C { get; init; } [Column(Missing)] public int D { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { [EventId, EventTime, EntityKey, Label, AvailableAfter(\"x\")] public int A { get; init; } [Label, Label] public bool B { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { private Row() { } private Row(int x) { } public Row(ref int a, out int b, params int[] c) { b = 1; } public required int A { get; init; } }")]
    [InlineData("[FeatureSchema] public partial class Row { public int this[int i] { get => 1; set { } } public ref int A => throw null!; public static int B { get; set; } int I.C { get; set; } }")]
    [InlineData("[FeatureSchema] public partial record struct Row(Row A, Row? B);")]
    [InlineData("namespace ; [FeatureSchema] public partial class { }")]
    [InlineData("[FeatureSchema] public partial class { } [FeatureSchema] public partial struct { } [FeatureSchema] public partial struct { }")]
    [InlineData("[FeatureSchema] public partial class Row { public int A { get; init; } } [FeatureSchema] public partial struct Row { public int A { get; init; } }")]
    [InlineData("partial class X { [FeatureSchema] public partial class Row { public int A { get; init; } } } partial struct X { [FeatureSchema] public partial class Row { public int A { get; init; } } }")]
    [InlineData("namespace A..B { [FeatureSchema] public partial class Row { } }")]
    [InlineData("namespace A { [FeatureSchema] public partial class B { public int X { get; init; } public partial class C { } } } namespace A.B { [FeatureSchema] public partial class C { public int X { get; init; } } }")]
    [InlineData("namespace A { public partial class B { [FeatureSchema] public partial class C { public int X { get; init; } } } } namespace A.B { [FeatureSchema] public partial class C { public int X { get; init; } } }")]
    [InlineData("[FeatureSchema] public partial class Row { } [FeatureSchema] public partial class Row<T> { } [FeatureSchema] public static class Row2")]
    [InlineData("class X : Attribute; [X][FeatureSchema] public partial class Row { [Custom(] public int A { get; init; } }")]
    public void Declaration_ThatDoesNotCompile_CrashesNothing(string source)
    {
        GeneratorRun run = GeneratorHarness.Run(source, SchemaSources.Payment).AssertNoCrash();

        Assert.Contains("Shop.Payment.Schema.g.cs", run.Outputs.Keys);
        _ = run.Findings;
        _ = DeclarationFindings.Of(run.Output);
    }

    [Fact]
    public void Declaration_CutAnywhereOrWithATokenGone_CrashesNothing()
    {
        const string Source = SchemaSources.Payment;
        string[] tokens = [.. Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseTokens(Source).Select(token => token.ToFullString())];

        Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, tokens.Length - 1], Gen.Int[0, 3]).Sample((first, second, kind) =>
        {
            List<string> edited = [.. tokens];
            switch (kind)
            {
                case 0: edited.RemoveRange(first, edited.Count - first); break;
                case 1: edited.RemoveAt(first); break;
                case 2: edited.Insert(first, tokens[second]); break;
                default: (edited[first], edited[second]) = (edited[second], edited[first]); break;
            }

            GeneratorRun run = GeneratorHarness.Run(string.Concat(edited)).AssertNoCrash();
            _ = run.Findings;
        }, iter: 150, threads: 2);
    }

    [Fact]
    public void Declaration_WithoutTheRuntimeLibrary_IsNone()
    {
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation = GeneratorHarness.Compile(SchemaSources.Payment);
        compilation = compilation.WithReferences(compilation.References.Where(reference => !reference.Display!.Contains("PipelineDsl", StringComparison.Ordinal)));

        Assert.Empty(GeneratorHarness.Run(compilation).AssertNoCrash().Outputs);
    }
}
