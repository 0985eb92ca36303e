using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>How late an aggregate's value is known follows from what its method reads. It may be taken to read too much, never too little.</summary>
public class DelayInferenceTests
{
    private const string Row = """
        namespace Shop;

        [FeatureSchema]
        public partial record Row : Base
        {
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public required long Key { get; init; }
            public float Amount { get; init; }
            public string? Text { get; init; }
            [AvailableAfter("3d")] public float? Refunded { get; init; }
            [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }

            private const float Limit = 100;
            private static float Low => 1;
            public bool IsBig => Amount > Limit || Amount < Low;
            public bool IsNight { get { int hour = At.Hour; return hour <= 6; } }
            public bool IsBigNight => this.IsBig && IsNight;
            public bool IsBad => IsFraud == true;
            public bool IsBadNight => IsNight && IsBad;
            public bool Called => Check();
            public Row Self => this;
            public string Name => nameof(IsFraud);
            public string Print => ToString();
            public bool Recursive => Amount > 0 && Other;
            public bool Other => Amount < 0 && Recursive;
            public float? Clean { get => field ?? 0; init; }
            public float? Sly { get => IsFraud == true ? 1 : field; init; }
            public partial float? Part { get; init; }
            public partial float? Part { get => Refunded; init { } }
            public virtual bool Virtual => true;
            private bool Check() => IsFraud == true;
            public static implicit operator float(Row row) => row.IsFraud == true ? 1 : 0;
            public enum Kind { Some }
            public Kind Enumerated => Kind.Some;
        }

        public partial record Base
        {
            public int Inherited { get; init; }
            [AvailableAfter("2d")] public int? InheritedLate { get; init; }
            public bool IsLate => InheritedLate > 0;
        }
        """;

    private const string Helpers = """
        namespace Shop;

        public static class Helpers
        {
            public static float Amount(Row p) => p.Amount;
            public static float AmountIn(in Row p) => p.Amount;
            public static float Second(float x, Row r) => r.Amount + x;
            public static bool Fraud(Row row) => row.IsFraud == true;
            public static float Deep(Row r) => Deeper(r);
            public static float Deeper(Row r) => Deepest(q: r, x: 1);
            public static float Deepest(float x, Row q) => q.Refunded ?? x;
            public static float Down(Row r, int n) => n == 0 ? r.Amount : Down(r, n - 1);
            public static float Ping(Row r, int n) => n == 0 ? r.Refunded ?? 0 : Pong(r, n - 1);
            public static float Pong(Row r, int n) => n == 0 ? r.Amount : Ping(r, n - 1);
            public static float Any<T>(T row) => 1;
            public static float Boxed(object row) => 1;
            public static float Number(float number) => number;
            public static float Params(params Row[] rows) => rows.Length;
            public static float Extended(this string text, Row r) => r.Amount + text.Length;
            public static float Extension(this Row r) => r.Amount;
            public static float Stored(Row r) { s_row = r; return s_row.Amount; }
            private static Row? s_row;
            public static int nameof(Row r) => r.IsFraud == true ? 1 : 0;
        }
        """;

    private static readonly string[] s_all = ["0", "2", "3", "7"];

    [Theory]
    [InlineData(0, "p.Amount")]
    [InlineData(0, "(p.Text?.Length ?? 0) + p.At.Hour + p.Key")]
    [InlineData(0, "1")]
    [InlineData(7, "p.IsFraud == true ? 1 : 0")]
    [InlineData(7, "p.IsFraud.HasValue ? 1 : 0")]
    [InlineData(3, "p.Refunded ?? 0")]
    [InlineData(7, "p.Refunded > 0 && p.IsFraud == true ? 1 : 0")]
    [InlineData(0, "nameof(p.IsFraud).Length + nameof(p).Length")]
    [InlineData(0, "p.Inherited")]
    [InlineData(2, "p.InheritedLate ?? 0")]
    // Helpers.
    [InlineData(0, "Helpers.Amount(p)")]
    [InlineData(0, "Helpers.AmountIn(in p)")]
    [InlineData(0, "Helpers.Second(1, p)")]
    [InlineData(0, "Helpers.Second(r: p, x: 1)")]
    [InlineData(0, "Helpers.Second(x: 1, p)")]
    [InlineData(7, "Helpers.Fraud(p) ? 1 : 0")]
    [InlineData(3, "Helpers.Deep(p)")]
    [InlineData(0, "Helpers.Down(p, 3)")]
    [InlineData(3, "Helpers.Ping(p, 3)")]
    [InlineData(0, "\"a\".Extended(p)")]
    [InlineData(0, "Helpers.Amount(p: p)")]
    // Computed properties.
    [InlineData(0, "p.IsBig ? 1 : 0")]
    [InlineData(0, "p.IsNight ? 1 : 0")]
    [InlineData(0, "p.IsBigNight ? 1 : 0")]
    [InlineData(7, "p.IsBad ? 1 : 0")]
    [InlineData(7, "p.IsBadNight ? 1 : 0")]
    [InlineData(2, "p.IsLate ? 1 : 0")]
    [InlineData(0, "p.Name.Length")]
    [InlineData(0, "p.Recursive ? 1 : 0")]
    [InlineData(0, "p.Clean ?? 0")]
    [InlineData(7, "p.Sly ?? 0")]
    [InlineData(3, "p.Part ?? 0")]
    [InlineData(0, "p.Enumerated == Row.Kind.Some ? 1 : 0")]
    [InlineData(7, "p.Called ? 1 : 0")]
    [InlineData(7, "p.Self.Amount")]
    [InlineData(7, "p.Print.Length")]
    [InlineData(7, "p.Virtual ? 1 : 0")]
    // Closures and local functions.
    [InlineData(0, "new[] { 1f, 2f }.Sum(x => x * p.Amount)")]
    [InlineData(7, "new[] { 1f, 2f }.Sum(x => p.IsFraud == true ? x : 0)")]
    [InlineData(7, "new[] { p }.Sum(q => q.IsFraud == true ? 1f : 0)")]
    [InlineData(7, "new Func<Row, float>(q => q.IsFraud == true ? 1 : 0)(p)")]
    [InlineData(7, "(from x in new[] { 1f } let y = p.IsFraud == true ? x : 0 select y).Sum()")]
    // Anything else may read anything.
    [InlineData(7, "p is { IsFraud: true } ? 1 : 0")]
    [InlineData(7, "p is Row { Amount: > 3 } ? 1 : 0")]
    [InlineData(7, "(p with { Amount = 1 }).IsFraud == true ? 1 : 0")]
    [InlineData(7, "(p).IsFraud == true ? 1 : 0")]
    [InlineData(7, "p!.IsFraud == true ? 1 : 0")]
    [InlineData(7, "p?.IsFraud == true ? 1 : 0")]
    [InlineData(7, "p.ToString().Length")]
    [InlineData(7, "$\"{p}\".Length")]
    [InlineData(7, "p.GetHashCode()")]
    [InlineData(7, "p == null ? 1 : 0")]
    [InlineData(7, "Helpers.Any(p)")]
    [InlineData(7, "Helpers.Boxed(p)")]
    [InlineData(7, "Helpers.Number(p)")]
    [InlineData(7, "Helpers.Params(p, p)")]
    [InlineData(7, "p.Extension()")]
    [InlineData(7, "Helpers.Stored(p)")]
    [InlineData(7, "Helpers.nameof(p)")]
    [InlineData(7, "HashCode.Combine(p)")]
    [InlineData(7, "new List<Row> { p }.Count")]
    [InlineData(7, "new Holder(p).Row.Amount")]
    [InlineData(7, "((Base)p).Inherited")]
    public void Delay_OfAnExpression_IsThatOfWhatItReads(int days, string body)
    {
        Assert.Contains(days.ToString(System.Globalization.CultureInfo.InvariantCulture), s_all);
        AggregateModel aggregate = Parse($"static float A(Row p) => (float)({body});");
        Assert.Equal(TimeSpan.FromDays(days).Ticks, aggregate.DelayTicks);
        Assert.Equal(days == 7, aggregate.ReadsLabel);
    }

    [Theory]
    [InlineData(0, "static float A(Row p) { var amount = p.Amount; return amount; }")]
    [InlineData(7, "static float A(Row p) { var q = p; return q.IsFraud == true ? 1 : 0; }")]
    [InlineData(7, "static float A(Row p) { ref Row q = ref p; return q.IsFraud == true ? 1 : 0; }")]
    [InlineData(3, "static float A(Row p) { return Local(); float Local() => p.Refunded ?? 0; }")]
    [InlineData(3, "static float A(Row p) { return Local(p); static float Local(Row q) => q.Refunded ?? 0; }")]
    [InlineData(0, "static float A(Row p) { foreach (char c in p.Text ?? \"\") if (c == 'x') return 1; return 0; }")]
    [InlineData(7, "static float A(Row p) { switch (p.IsFraud) { case true: return 1; default: return 0; } }")]
    [InlineData(7, "static float A(Row p) { var (_, x) = (1, p); return x.Amount; }")]
    [InlineData(7, "static float A(Row p) { Store(ref p); return p.Amount; } static void Store(ref Row r) { }")]
    [InlineData(7, "static float A(Row p) => nameof(p); static int nameof(Row r) => r.IsFraud == true ? 1 : 0;")]
    [InlineData(3, "private static partial float A(Row p);\n#pragma warning disable CS8826\nprivate static partial float A(Row other) => other.Refunded ?? 0;")]
    [InlineData(0, "static float A(Row @class) => @class.Amount;")]
    [InlineData(7, "static float A(Row @class) => @class.IsFraud == true ? 1 : 0;")]
    [InlineData(7, "static float A(Row p) => Base.Read(p); class Base { public static float Read(Row p) => new Derived().Virtual(p); public virtual float Virtual(Row p) => p.Amount; } class Derived : Base { public override float Virtual(Row p) => p.IsFraud == true ? 1 : 0; }")]
    public void Delay_OfABody_IsThatOfWhatItReads(int days, string method) => Assert.Equal(TimeSpan.FromDays(days).Ticks, Parse(method).DelayTicks);

    [Theory]
    [InlineData(7, "", "p.IsFraud == true ? 1 : 0")]
    [InlineData(9, ", Delay = \"9d\"", "p.IsFraud == true ? 1 : 0")]
    [InlineData(7, ", Delay = \"7d\"", "p.IsFraud == true ? 1 : 0")]
    [InlineData(7, ", Delay = \"1d\"", "p.IsFraud == true ? 1 : 0")]
    [InlineData(1, ", Delay = \"1d\"", "p.Amount")]
    public void Delay_Declared_LengthensOnly(int days, string delay, string body) =>
        Assert.Equal(TimeSpan.FromDays(days).Ticks, Parse($"static float A(Row p) => {body};", delay).DelayTicks);

    [Fact]
    public void Delay_OfAPrimaryConstructorsParameter_IsThatOfAll()
    {
        AggregateModel aggregate = Parse(GeneratorHarness.Compile("""
            namespace Shop;
            [FeatureSchema]
            public partial class Row(bool? hidden)
            {
                public Row() : this(null) { }
                [EventTime] public DateTime At { get; set; }
                [Label, AvailableAfter("7d")] public bool? IsFraud { get; set; }
                public bool Sly => hidden == true;
            }
            [Pipeline<Row>] public sealed partial class P { [Aggregate(Aggregates.Sum, "1d", Key = [])] static float A(Row p) => p.Sly ? 1 : 0; }
            """));
        Assert.Equal(TimeSpan.FromDays(7).Ticks, aggregate.DelayTicks);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Delay_AcrossAssemblies_IsNeverTooShort(bool asCompilation)
    {
        GeneratorRun library = GeneratorHarness.Run(GeneratorHarness.Compile("Library", [], Row, Helpers));
        MetadataReference reference = asCompilation ? library.Output.ToMetadataReference() : library.AssertCompiles().ToMetadata();
        foreach ((int days, string body) in new[] { (0, "p.Amount"), (7, "p.IsFraud == true ? 1 : 0"), (7, "p.IsBig ? 1 : 0"), (7, "Helpers.Amount(p)"), (7, "p.IsBad ? 1 : 0") })
        {
            CSharpCompilation user = GeneratorHarness.Compile("User", [reference], Pipeline($"static float A(Row p) => {body};", ""));
            Assert.Equal(TimeSpan.FromDays(days).Ticks, Parse(user).DelayTicks);
        }
    }

    private static AggregateModel Parse(string method, string arguments = "") => Parse(GeneratorHarness.Compile(Row, Helpers, Pipeline(method, arguments)));

    private static string Pipeline(string method, string arguments) => $$"""
        namespace Shop;
        public sealed record Holder(Row Row);
        [Pipeline<Row>] public sealed partial class P { [Aggregate(Aggregates.Sum, "1d", Key = []{{arguments}})] {{method}} }
        """;

    private static AggregateModel Parse(CSharpCompilation compilation)
    {
        GeneratorHarness.Run(compilation).AssertCompiles();
        PipelineModel? pipeline = PipelineParser.Parse(compilation.GetTypeByMetadataName("Shop.P")!, compilation, DiagnosticSink.None, TestContext.Current.CancellationToken);
        return Assert.Single(pipeline!.Graph.Aggregates);
    }
}
