using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Incomplete;

/// <summary>Code of shapes that declarations seldom have: generic helpers, recursion, partial methods, nested types, labeling, user aggregates.</summary>
internal static class RareSources
{
    public static IReadOnlyList<ValidSource> All { get; } =
    [
        new("paths", FeatureCode.Schema + FeatureCode.Pipeline("""
            [Feature] static float Read(in Payment p) => p.IsFraud == true ? 1f : 0f;
            [Feature] static float Path(in Payment p) => First(p, out float x) + x;
            static float First(Payment x, out float y) { y = 0f; foreach (var (a, b) in new[] { (x.Amount, x.IsFraud) }) { if (b == true) y += a; } return y; }
            [Feature] static float Patterns(in Payment p) => p switch { { IsFraud: true } => 1f, { Country: { Length: > 2 } c } when c[0] == 'G' => 2f, _ => 0f };
            [Feature] static float Loops(in Payment p) { var q = p with { IsFraud = null }; for (int i = 0; i < 3; i++) { try { if (q.IsLarge) break; } catch (FormatException e) when (e.Message is [_, ..]) { continue; } } return $"{q}".Length; }
            [Feature] static (float A, float B) Pair(in Payment p) { (float a, bool? b) = (p.Amount, p.IsFraud); Func<bool?, float> f = x => x ?? false ? 1f : 0f; return (a, f(b)); }
            [Aggregate(Aggregates.Mean, "30d", Key = [nameof(Payment.CardId)], Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;
            """)),
        new("generics and recursion", FeatureCode.Schema + FeatureCode.Pipeline("""
            [Feature] static float Even(in Payment p) => IsEven(p, 3) ? 1f : 0f;
            static bool IsEven(in Payment p, int n) => n == 0 ? p.IsBad() : IsOdd(p, n - 1);
            static bool IsOdd(in Payment p, int n) => n != 0 && IsEven(p, n - 1);
            [Feature] static float Boxed(in Payment p) => new Box<Payment, float>(p, row => row.Risk).Value;
            [Feature] static float Mapped(in Payment p) => Map<Payment, List<float>>(p, row => [row.Amount, .. Rest(row)]).Sum();
            static TOut Map<TIn, TOut>(TIn value, Func<TIn, TOut> map) where TIn : struct where TOut : class, IEnumerable<float> => map(value);
            static IEnumerable<float> Rest(Payment row) { yield return row.Late; foreach (float x in row.IsLarge ? Rest(row with { Amount = 0f }) : []) yield return x; }
            sealed class Box<T, TResult>(T content, Func<T, TResult> get) where T : struct { public TResult Value => get(content); private Box<T, TResult>? _next; public Box<T, TResult> Next => _next ??= new(content, get); }
            abstract record Shape(float Size) { public abstract float Area(); public sealed record Square(float Size) : Shape(Size) { public override float Area() => Size * Size; } }
            [Feature] static float Shaped(in Payment p) { Shape shape = new Shape.Square(p.Amount); return shape is Shape.Square { Size: > 2f and < 9f or 1f } square ? square.Area() : shape.Area(); }
            interface ICost<TSelf> where TSelf : ICost<TSelf> { static abstract float Of(Payment row); }
            readonly struct Late : ICost<Late> { public static float Of(Payment row) => row.Late; }
            static float Cost<T>(Payment row) where T : ICost<T> => T.Of(row);
            [Feature] static float Costs(Payment p) => Cost<Late>(p);
            """)),
        new("partial members", FeatureCode.Schema + FeatureCode.Pipeline("""
            [Feature] static float Hooked(in Payment p) { float x = p.Amount; OnRead(p, ref x); return x + Scale(p); }
            static partial void OnRead(in Payment p, ref float x);
            private static partial float Scale(in Payment p);
            private static partial float Scale(in Payment p) => p.Refunded ?? 1f;
            static partial float Factor { get; }
            static partial float Factor => 2f;
            [Feature] static float Scaled(in Payment p) => p.Amount * Factor;
            """)),
        new("statements", FeatureCode.Schema + FeatureCode.Pipeline("""
            [Feature] static float Jumps(in Payment p) { int i = 0; again: if (i++ < 3 && p.IsFraud == true) goto again; switch (p.Country) { case "GB": goto case "DE"; case "DE": return i; case null: throw new InvalidOperationException(); default: return 0f; } }
            [Feature] static float Spans(in Payment p) { ReadOnlySpan<float> s = [p.Amount, p.Late]; Span<int> t = stackalloc int[4]; t[^1] = 3; return s[^1] + t[1..].Length; }
            [Feature] static unsafe float Points(Payment p) { float x = p.Amount; float* q = &x; *q += p.Risk; return *q; }
            [Feature] static float Lambdas(Payment p) { float sum = 0f; Action<float> add = x => sum += x; add += x => sum -= x; add(p.Late); int Deep(int n) => n <= 0 ? 0 : Deep(n - 1) + 1; return sum + Deep(3); }
            [Feature] static float Queries(Payment p) => (from x in new[] { p } let y = x.IsFraud where y is not null group x by y into g orderby g.Key descending select g.Sum(x => x.Amount)).FirstOrDefault();
            [Feature] static float Text(in Payment p) => $"{p.Amount:F2}{(p.IsFraud is { } f ? $"{f}" : "")}".Length + (p.Country?.Trim() is [var first, .., _] ? first : 0);
            [Feature] static float Guards(Payment p) { using var s = new System.IO.StringReader(p.Country ?? ""); lock (s) { try { checked { return (int)p.Amount + s.Read(); } } catch (OverflowException) when (p.IsLarge) { return 1f; } finally { _ = p.Late; } } }
            [Feature] static float Waits(Payment p) { async System.Threading.Tasks.Task<float> Later() { await System.Threading.Tasks.Task.Yield(); return p.Late; } return Later().Result; }
            """)),
        new("kinds of declaration", FeatureCode.Schema + """

            [FeatureSchema]
            public sealed partial record Card
            {
                [EntityKey] public required long CardId { get; init; }
                [EventTime] public required DateTime Since { get; init; }
                [AvailableAfter("2d")] public float? Limit { get; init; }
            }

            [FeatureSet<Payment>]
            public sealed partial class CardFeatures
            {
                [Aggregate(Aggregates.Mean | Aggregates.Count, "7d", Key = [nameof(Payment.CardId)], Empty = 0)] static float Spend(in Payment p) => p.Amount;
                [Feature, OneHot(MaxCategories = 4)] static string? Country(in Payment p) => p.Country;
            }

            [Pipeline<Payment>, Uses<CardFeatures>]
            public sealed partial class FraudPipeline
            {
                [Feature, Impute(ImputeBy.Median), Discretize(16)] static float Amount(in Payment p) => p.Amount;
                [Feature] static float Ratio(in Payment p, [From<CardFeatures>("Spend", Aggregates.Mean, "7d")] float? mean) => p.Amount / (mean ?? p.Amount);
                [Feature, Impute(ImputeBy.Mean)] static float? Limit(in Payment p, [AsOf(nameof(Payment.CardId))] Card? card) => card?.CardId % 7;
                [Feature, AssumeAvailable(nameof(Payment.Refunded), Because = "it is in the message")] static float Back(in Payment p) => p.Refunded ?? 0f;
                [Aggregate(Aggregates.Mean, "30d", Delay = "8d", Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;
            }

            [Model<FraudPipeline>, PipelineDsl.ML.LogisticRegression, SplitByTime(Train = "28d", Validation = "7d", Test = "7d", Gap = "8d")]
            public sealed partial class FraudModel;
            """),
    ];
}
