namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>Code that names a label, or has a row with one in hand, and does not depend on it.</summary>
public sealed class NoLeakTests : LeakageTestBase
{
    [Theory]
    [InlineData("return p.Amount;")]
    [InlineData("return nameof(p.IsFraud).Length;")]
    [InlineData("return nameof(Payment.IsFraud).Length;")]
    [InlineData("_ = p.IsFraud; return p.Amount;")]
    [InlineData("bool? unused = p.IsFraud; return p.Amount;")]
    [InlineData("float x = p.IsFraud == true ? 1f : 0f; x = 2f; return x;")]
    [InlineData("var q = p with { IsFraud = null }; return q.IsFraud == true ? 1f : 0f;")]
    [InlineData("var q = p with { IsFraud = null, Refunded = null }; return q.ToString().Length;")]
    [InlineData("var q = p with { IsFraud = p.Amount > 3f }; return q.IsFraud == true ? 1f : 0f;")]
    [InlineData("var t = (A: p.Amount, B: p.IsFraud); return t.A;")]
    [InlineData("var (a, _) = (p.Amount, p.IsFraud); return a;")]
    [InlineData("(float a, bool? b) t = (p.Amount, p.IsFraud); t.b = null; return t.b == true ? 1f : t.a;")]
    [InlineData("var o = new { p.Amount, p.IsFraud }; return o.Amount;")]
    [InlineData("return p is { Amount: > 5f } ? 1f : 0f;")]
    [InlineData("return p is { IsFraud: var _ } ? 1f : 0f;")]
    [InlineData("return p.IsLarge ? 1f : 0f;")]
    [InlineData("return p.IsAbroad() ? 1f : 0f;")]
    [InlineData("return p.GetType().Name.Length;")]
    [InlineData("object o = p; return o is Payment ? 1f : 0f;")]
    [InlineData("Payment? q = p; return q.HasValue ? q.Value.Amount : 0f;")]
    [InlineData("Payment? q = p; return q?.Amount ?? 0f;")]
    [InlineData("Payment[] rows = [p]; return rows[0].Amount + rows.Length;")]
    [InlineData("var rows = new List<Payment> { p }; return rows.Select(x => x.Amount).Sum() + rows.Sum(x => x.Amount) + rows.Count;")]
    [InlineData("Func<Payment, float> f = x => x.Amount; return f(p);")]
    [InlineData("float F(Payment x) => x.Amount; return F(p) + Twice(p); float Twice(Payment x) => x.Amount * 2f;")]
    [InlineData("if (p.IsFraud == true) { } return p.Amount;")]
    [InlineData("if (p.IsFraud == true) Console.WriteLine(p); return p.Amount;")]
    [InlineData("for (int i = 0; i < 3; i++) { if (p.IsFraud == true) break; } return p.Amount;")]
    [InlineData("foreach (var x in new[] { 1, 2 }) { if (p.IsFraud == true) continue; Console.WriteLine(x); } return p.Amount;")]
    [InlineData("try { return float.Parse(p.Country ?? \"0\") / p.Amount; } catch (FormatException) { return p.Amount; }")]
    [InlineData("const float IsFraud = 2f; return IsFraud;")]
    [InlineData("return 1 is 1 ? p.Amount : p.Risk;")]
    [InlineData("return 1 is not 1 || true ? p.Amount : p.Risk;")]
    [InlineData("bool isOn = false; return isOn ? p.Risk : p.Amount;")]
    [InlineData("bool isOn = true; if (!isOn && p.Amount > 2f) return p.Risk; return p.Amount;")]
    [InlineData("float x = p.Amount; while (1 is 2) x = p.Risk; return x;")]
    [InlineData("int late = p.IsFraud == true ? 3 : 2; return p.Amount + late * 0 + (0 & late);")]
    [InlineData("bool? late = p.IsFraud == true ? null : null; return late is null ? p.Amount : 2f;")]
    [InlineData("return p.IsFraud == true ? p.Amount : p.Amount;")]
    [InlineData("var other = new Other { IsFraud = true }; return other.IsFraud ? 1f : 0f;")]
    [InlineData("float sum = 0f; for (int i = 0; i < 3; i++) sum += p.Amount * i; return sum;")]
    [InlineData("using var stream = new System.IO.MemoryStream(); return p.Amount + stream.Length;")]
    [InlineData("lock (typeof(Payment)) { return p.Amount; }")]
    [InlineData("return (p.Country?.Length ?? 0) + (p.Country is { Length: > 2 } c ? c.Length : 0);")]
    [InlineData("return MathF.Log(p.Amount) + Math.Max(p.Amount, 1f) + p.At.Hour + p.At.AddDays(1).DayOfYear;")]
    [InlineData("return p.Country switch { \"GB\" => 1f, null => 2f, { Length: 3 } => 3f, _ => p.Amount };")]
    [InlineData("return $\"{p.Country}-{p.Amount}\".Length;")]
    public Task Feature_DoesNotDependOnItsLabel_IsClean(string body) =>
        VerifyBodyAsync(body, types: "public sealed class Other { public bool IsFraud { get; set; } }");

    [Fact]
    public Task Aggregate_ReadsTheLabel_IsClean() => VerifyAsync("""
        [Aggregate(Aggregates.Mean, "30d", Key = [nameof(Payment.CardId)], Empty = 0)]
        static bool? CardFraud(in Payment p) => p.IsFraud;
        [Feature] static float Amount(in Payment p, [From(nameof(CardFraud), Aggregates.Mean, "30d")] double? mean) => p.Amount * (float)(mean ?? 0);
        """);

    [Fact]
    public Task Method_WithoutFeature_IsClean() => VerifyAsync("static bool? Helper(in Payment p) => p.IsFraud; [Feature] static float Amount(in Payment p) => p.Amount;");
}
