using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Generators.Tests.Kit;
using PipelineDsl.Generators.Tests.Models;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>Code as it is while it is typed: the generators say nothing, never crash, and leave the other declarations alone.</summary>
public class PipelineGarbageTests
{
    private const string Everything = """
        namespace Shop;

        [FeatureSet<Payment>]
        public sealed partial class Shared
        {
            [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", Key = [nameof(Payment.CardId), "Country"], IncludeCurrent = true, Empty = 0), Impute(ImputeBy.Mean), Standardize]
            static float? Spend(in Payment p) => Helper(p);
            [Feature, OneHot(MaxCategories = 3)] static string? Country(in Payment p) => p.Country;
            static float? Helper(in Payment p) => p.IsNight ? p.Amount : null;
        }

        [Pipeline<Payment>, Uses<Shared>]
        public sealed partial class P
        {
            [Feature(Version = 2), Impute(ImputeBy.Constant, Value = 3), Discretize(4)] static float Amount(in Payment p) => p.Amount;
            [Feature, Standardize] static (float Log, float Cents) Parts(in Payment p, [From(nameof(Amount))] float amount) => (FeatureMath.Log1p(amount), p.Amount % 1);
            [Feature] static float Ratio([From("Parts_Log")] float log, [From<Shared>("Spend", Aggregates.Mean, "7d")] float? mean) => log / (mean ?? 1);
            [Feature] static float? Limit(in Payment p, [AsOf(nameof(Payment.CardId))] Card? card) => card?.Limit;
            [Aggregate(Aggregates.Mean, "30d", Key = [], Delay = "9d", Version = 2)] static bool? Fraud(in Payment p) => p.IsFraud;
        }

        [FeatureSet<Payment>]
        public sealed partial class Wide
        {
            [Columns(ColumnKind.Numeric, Except = ["CardId"]), Clip(0, 1), Standardize(On = [nameof(Payment.Amount)])] static partial void Numbers();
            [Feature, OneHot] static (bool IsNight, string? Country) Kind(in Payment p) => (p.IsNight, p.Country);
            [Cross("Kind_IsNight", "Kind_Country"), OneHot(MaxCategories = 9)] static partial void Both();
        }

        [Model<P>, Constant(0.5f, "a", Scale = 2), SplitByTime(Train = "9d", Validation = "1d", Test = "5d", TestFrom = "2024-02-01", Gap = "8d")]
        public sealed partial class M;
        """;

    [Theory]
    [InlineData("[Pipeline]")]
    [InlineData("[Pipeline<]")]
    [InlineData("[Pipeline<>] public partial class P;")]
    [InlineData("[Pipeline<Missing>] public partial class P { [Feature] static float A(Missing m) => 1; }")]
    [InlineData("[Pipeline<Payment[]>] public partial class P { [Feature] static float A(Payment[] m) => 1; }")]
    [InlineData("[Pipeline<dynamic>] public partial class P { [Feature] static float A(object m) => 1; }")]
    [InlineData("[Pipeline<int>] public partial class P { [Feature] static float A(int m) => 1; }")]
    [InlineData("[Pipeline<Payment?>] public partial class P { [Feature] static float A(Payment? m) => 1; }")]
    [InlineData("[Pipeline<(int, int)>] public partial class P { [Feature] static float A((int, int) m) => 1; }")]
    [InlineData("[Pipeline<List<Payment>>] public partial class P { [Feature] static float A(List<Payment> m) => 1; }")]
    [InlineData("[Pipeline<Payment>(1)] public partial class P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>, Pipeline<Card>] public partial class P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A(Payment m) => 1; } [Pipeline<Payment>] public partial class P { [Feature] static float B(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>, FeatureSet<Payment>, Model<P>, FeatureSchema] public partial class P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>, Uses<P>] public partial class P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>, Uses<>] public partial class P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>, Uses<Missing>, Uses<int>, Uses<int[]>, Uses<string>] public partial class P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial struct P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial record P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial record P(int X) { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial interface P { [Feature] static float A(Payment m) => 1; }")]
    [InlineData("[Pipeline<Payment>] public enum P { A }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] float A { get; } [Feature] P() { } [Feature] static P() { } [Feature] ~P() { } [Feature] public static P operator +(P a, P b) => a; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float () => 1; [Feature] static A(in Payment p) => 1; [Feature] static float B(in Payment) => 1; [Feature] static float C(in Payment p }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static Missing A(in Payment p) => 1; [Feature] static Missing? B(in Payment p) => 1; [Feature] static List<> C(in Payment p) => 1; [Feature] static (Missing, int) D(in Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A(Missing p) => 1; [Feature] static float B(params int[] p) => 1; [Feature] static float C(__arglist) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature(1)] static float A(Payment p) => 1; [Feature(Version = Missing)] static float B(Payment p) => 1; [Feature(Version = \"x\", Version = 2)] static float C(Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature, Feature, Aggregate(Aggregates.Count, \"1d\", Key = [])] static float A(Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A([From] float a) => 1; [Feature] static float B([From()] float a) => 1; [Feature] static float C([From(1)] float a) => 1; [Feature] static float D([From(null)] float a) => 1; [Feature] static float E([From(Missing)] float a) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A([From(\"A\", 7, \"x\")] float a) => 1; [Feature] static float B([From(\"A\", (Aggregates)77, null)] float a) => 1; [Feature] static float C([From(\"A\", Aggregates.Count)] float a) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A([From<Shared>] float a) => 1; [Feature] static float B([From<>(\"x\")] float a) => 1; [Feature] static float C([From<Missing>(\"x\")] float a) => 1; [Feature] static float D([From<int>(\"x\")] float a) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A([AsOf(1)] Card? a) => 1; [Feature] static float B([AsOf(null)] Card? a) => 1; [Feature] static float C([AsOf(new string[0])] Card? a) => 1; [Feature] static float D([AsOf(\"x\", null, Missing)] Card? a) => 1; [Feature] static float E([AsOf] Missing? a) => 1; [Feature] static float F([AsOf] Card[]? a) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A([From(\"A\"), AsOf, From<Shared>(\"x\")] in Payment a) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Aggregate] static float A(Payment p) => 1; [Aggregate()] static float B(Payment p) => 1; [Aggregate(1)] static float C(Payment p) => 1; [Aggregate(Aggregates.Count, 1)] static float D(Payment p) => 1; [Aggregate(Missing, \"1d\")] static float E(Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Aggregate(Aggregates.Count, null)] static float A(Payment p) => 1; [Aggregate(Aggregates.Count, null, null)] static float B(Payment p) => 1; [Aggregate(Aggregates.Count, new[] { \"1d\" }, Key = new string[] { null })] static float C(Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Aggregate(Aggregates.Count, \"1d\", Key = 1)] static float A(Payment p) => 1; [Aggregate(Aggregates.Count, \"1d\", Key = Missing)] static float B(Payment p) => 1; [Aggregate(Aggregates.Count, \"1d\", Key = [Missing, 1])] static float C(Payment p) => 1; [Aggregate(Aggregates.Count, \"1d\", Key = [], Empty = \"x\", IncludeCurrent = 1, Delay = 7, Version = 1.5, Foo = 2)] static float D(Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Aggregate(Aggregates.Mean, \"1d\", Key = [], Empty = double.NaN)] static float A(Payment p) => 1; [Aggregate(Aggregates.Mean, \"1d\", Key = [], Empty = 1e300)] static float B(Payment p) => 1; [Aggregate((Aggregates)(-1), \"1d\", Key = [])] static float C(Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Aggregate(Aggregates.Count, \"99999999999999999999d\", \"10675200d\", \"10675199d\", Key = [])] static float A(Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature, Missing] static float A(Payment p) => 1; [Feature, OneHot(] static int B(Payment p) => 1; [Feature, OneHot(MaxCategories = )] static int C(Payment p) => 1; [Feature, OneHot(Foo = 1)] static int D(Payment p) => 1; [Feature, Discretize] static int E(Payment p) => 1; [Feature, Discretize(\"x\")] static int F(Payment p) => 1; }")]
    [InlineData("public class BareAttribute : EncoderAttribute; public class OddAttribute : EncoderAttribute<int, string>; public class HalfAttribute : EncoderAttribute<>; [Pipeline<Payment>] public partial class P { [Feature, Bare] static float A(Payment p) => 1; [Feature, Odd] static float B(Payment p) => 1; [Feature, Half] static float C(Payment p) => 1; [Feature, Encoder] static float D(Payment p) => 1; }")]
    [InlineData("[EncoderWidth(Option = \"none\", Default = -1, Slots = int.MaxValue)] public class WideAttribute : StatelessEncoderAttribute<Wide> { public override Wide Create() => default; } public struct Wide : IFittedEncoder<Wide>, INumberSlotEncoder { public void Encode(double value, Span<float> slots) { } public string SlotName(int slot) => \"\"; public void Save(StateWriter w) { } public static Wide Load(StateReader r) => default; } [Pipeline<Payment>] public partial class P { [Feature, Wide] static float A(Payment p) => 1; }")]
    [InlineData("[FeatureSet<Payment>] public partial class P { [Feature] static string A(Payment p) => \"\"; } [FeatureSet<>] public partial class Q { } [FeatureSet<Missing>] public partial class R { } [FeatureSet<Payment>] public partial class S")]
    [InlineData("[Model] public partial class X; [Model<>] public partial class Y; [Model<Missing>] public partial class Z; [Model<int>] public partial class W; [Model<P[]>] public partial class V; [Model<string>] public partial class U; [Model<Model>] public partial class Model;")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A(Payment p) => 1; } [Model<P>, SplitByTime, Constant] public partial class X; [Model<P>, SplitByTime(1), Constant(\"x\")] public partial class Y; [Model<P>, SplitByTime(Test = 1, Train = Missing, Gap = null, TestFrom = null), Constant(0, null, null)] public partial class Z;")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Feature] static float A(Payment p) => 1; } public class TrainAttribute : TrainerAttribute; public abstract class TrainerBaseAttribute : TrainerAttribute; [Model<P>, Train, SplitByTime(Test = \"1d\")] public partial class X; [Model<P>, TrainerBase, SplitByTime(Test = \"1d\")] public partial class Y; [Model<P>, Trainer, SplitByTime(Test = \"1d\")] public partial class Z;")]
    [InlineData("public partial class Outer<T> { [Pipeline<Payment>] public partial class P { [Feature] static float A(Payment p) => 1; } [Model<P>] public partial class M; [FeatureSet<Payment>] public partial class S; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { int Values; class State; struct DeclaredPlan; [Feature] static float A(Payment p) => 1; }")]
    [InlineData("[Pipeline<Payment>] public partial class P : Missing { [Feature] static float A(Payment p) => A(p) } public class P : P;")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Aggregate(Aggregates.Count, \"1d\", Key = [])] static float A(Payment p) => B(p; static float B(Payment q => C(q)); static float C(Payment) => Missing(p, q, ; }")]
    [InlineData("[Pipeline<Payment>] public partial class P { [Aggregate(Aggregates.Count, \"1d\", Key = [])] static extern float A(Payment p); [Aggregate(Aggregates.Count, \"1d\", Key = [])] static float B(Payment p); [Aggregate(Aggregates.Count, \"1d\", Key = [])] static float C(Payment p) { } }")]
    public void Declaration_ThatDoesNotCompile_CrashesNothing(string source)
    {
        GeneratorRun run = GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, ModelSources.Trainer, "namespace Shop;\n" + source, """
            namespace Shop;
            [FeatureSet<Payment>] public sealed partial class Well { [Feature] static float X(in Payment p) => 1; }
            """).AssertNoCrash();
        Assert.Contains("Shop.Well.FeatureSet.g.cs", run.Outputs.Keys);
        _ = run.Findings;
        _ = DeclarationFindings.Of(run.Output);
    }

    [Fact]
    public void Everything_Untouched_Compiles() => Assert.Empty(Run(Everything).AssertCompiles().Findings);

    [Fact]
    public void Declaration_WithAnyTokenGone_CrashesNothing()
    {
        string[] tokens = Tokens();
        for (int i = 0; i < tokens.Length; i++) Check(string.Concat(tokens.Where((_, index) => index != i)));
    }

    [Fact]
    public void Declaration_CutAnywhere_CrashesNothing()
    {
        string[] tokens = Tokens();
        for (int i = 0; i < tokens.Length; i += 3) Check(string.Concat(tokens.Take(i)));
    }

    [Fact]
    public void Declaration_WithTokensInWrongPlaces_CrashesNothing()
    {
        string[] tokens = Tokens();
        Gen.Select(Gen.Int[0, tokens.Length - 1], Gen.Int[0, tokens.Length - 1], Gen.Bool).Sample((first, second, swap) =>
        {
            List<string> edited = [.. tokens];
            if (swap) (edited[first], edited[second]) = (edited[second], edited[first]);
            else edited.Insert(first, tokens[second]);
            Check(string.Concat(edited));
        }, iter: 300, threads: 2);
    }

    private static string[] Tokens() => [.. SyntaxFactory.ParseTokens(Everything).Select(token => token.ToFullString())];

    private static void Check(string source)
    {
        GeneratorRun run = Run(source).AssertNoCrash();
        _ = run.Findings;
    }

    private static GeneratorRun Run(string source) => GeneratorHarness.Run(PipelineSources.Payment, PipelineSources.Card, ModelSources.Trainer, source);
}
