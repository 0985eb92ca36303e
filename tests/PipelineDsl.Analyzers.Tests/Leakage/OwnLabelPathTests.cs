using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>Labels that get into a feature by way of other code.</summary>
public sealed class OwnLabelPathTests : LeakageTestBase
{
    [Theory]
    [InlineData("return Helper([|p|]);", "static float Helper(Payment x) => x.IsFraud == true ? 1f : 0f;")]
    [InlineData("return Helper(in [|p|]);", "static float Helper(in Payment x) => x.IsFraud == true ? 1f : 0f;")]
    [InlineData("return Helper(p.[|IsFraud|]);", "static float Helper(bool? x) => x == true ? 1f : 0f;")]
    [InlineData("return Helper(p.IsFraud, p.Amount);", "static float Helper(bool? x, float y) => y;")]
    [InlineData("return First(p);", "static float First(Payment x) => Second(x, x.Amount); static float Second(Payment x, float y) => y;")]
    [InlineData("return First([|p|]);", "static float First(Payment x) => Second(x); static float Second(Payment x) => x is { IsFraud: true } ? 1f : 0f;")]
    [InlineData("return Even([|p|], 5);", "static float Even(Payment x, int n) => n == 0 ? 0f : Odd(x, n - 1); static float Odd(Payment x, int n) => n == 0 ? x.Risk : Even(x, n - 1);")]
    [InlineData("return Even(p, 5);", "static float Even(Payment x, int n) => n == 0 ? 0f : Odd(x, n - 1); static float Odd(Payment x, int n) => n == 0 ? x.Amount : Even(x, n - 1);")]
    [InlineData("return Loop([|p|], 3);", "static float Loop(Payment x, int n) { if (n > 0) return Loop(x, n - 1); return x.IsFraud == true ? 1f : 0f; }")]
    [InlineData("return new[] { 1f, (float)(p.[|IsFraud|] == true ? 1 : 0) }.Aggregate(0f, (x, y) => x + y);", "")]
    [InlineData("bool isOn = false; Flip(ref isOn); return isOn ? p.[|Risk|] : p.Amount;", "static void Flip(ref bool x) => x = !x;")]
    [InlineData("bool isOn = false; Action flip = () => isOn = true; flip(); return isOn ? p.[|Risk|] : p.Amount;", "")]
    [InlineData("bool isOn = p.Amount > 2f; return isOn ? p.[|Risk|] : p.Amount;", "")]
    [InlineData("int? late = p.[|IsFraud|] == true ? 3 : null; return (late * 0) ?? 2;", "")]
    [InlineData("return p.IsLarge ? p.[|Risk|] : p.[|Risk|];", "")]
    [InlineData("return p.[|Risk|];", "")]
    [InlineData("return [|p|].IsBad() ? 1f : 0f;", "")]
    [InlineData("return p.IsAbroad() ? 1f : 0f;", "")]
    [InlineData("return [|p|].Extended();", "")]
    [InlineData("return [|p|].Risky;", "")]
    [InlineData("return p.Harmless;", "")]
    [InlineData("return [|p|].ToString().Length;", "")]
    [InlineData("return [|p|].GetHashCode();", "")]
    [InlineData("return $\"{[|p|]}\".Length;", "")]
    [InlineData("return (\"a\" + [|p|]).Length;", "")]
    [InlineData("return [|p|] == default ? 1f : 0f;", "")]
    [InlineData("return [|p|].Equals(default) ? 1f : 0f;", "")]
    [InlineData("return string.Format(null, \"{0}\", [|p|]).Length;", "")]
    [InlineData("return System.Text.Json.JsonSerializer.Serialize([|p|]).Length;", "")]
    [InlineData("object o = p; return [|o|].GetHashCode();", "")]
    [InlineData("dynamic d = p; return (float)[|d|].IsFraud;", "")]
    [InlineData("Fill([|p|], out float x); return x;", "static void Fill(Payment p, out float x) => x = p.Risk;")]
    [InlineData("Fill(p, out float x, out _); return x;", "static void Fill(Payment p, out float x, out float y) { x = p.Amount; y = p.Risk; }")]
    [InlineData("float x = 0f; Add([|p|], ref x); return x;", "static void Add(Payment p, ref float x) { if (p.IsFraud == true) x += 1f; }")]
    [InlineData("var l = new List<float>(); Fill(l, [|p|]); return l.Count;", "static void Fill(List<float> l, Payment p) { if (p.IsFraud == true) l.Add(1f); }")]
    [InlineData("var l = new List<float>(); Fill(l, p); return l.Count;", "static void Fill(List<float> l, Payment p) { if (p.Amount > 3f) l.Add(1f); }")]
    [InlineData("var b = new Box { Row = p }; return b.Row.Amount;", "")]
    [InlineData("var b = new Box { Row = p }; return b.Row.[|IsFraud|] == true ? 1f : 0f;", "")]
    [InlineData("var b = new Box { Row = p }; return b.Amount;", "")]
    [InlineData("var b = new Box { Row = p }; return b.[|Bad|];", "")]
    [InlineData("return new Made(p, [|p|].IsBad()).Flag ? 1f : 0f;", "")]
    [InlineData("return new Made(p, p.IsBad()).Amount;", "")]
    [InlineData("return new Pair(p.Amount, p.IsFraud).Left;", "")]
    [InlineData("return new Pair(p.Amount, p.[|IsFraud|]).Right == true ? 1f : 0f;", "")]
    [InlineData("var (l, r) = new Pair(p.Amount, p.IsFraud); return l;", "")]
    [InlineData("var (l, r) = new Pair(p.Amount, p.[|IsFraud|]); return r == true ? 1f : l;", "")]
    [InlineData("return new Pair(p.Amount, p.[|IsFraud|]) is (_, true) ? 1f : 0f;", "")]
    [InlineData("return new Pair(p.Amount, p.IsFraud) is (> 3f, _) ? 1f : 0f;", "")]
    [InlineData("return Via<Payment>([|p|]);", "static float Via<T>(T x) where T : IRisk => x.Risk;")]
    [InlineData("return Via<Payment>(p);", "static float Via<T>(T x) where T : IRisk => x.Amount;")]
    [InlineData("return ((IRisk)p).[|Risk|];", "")]
    [InlineData("return ((IRisk)p).Amount;", "")]
    [InlineData("return Same(p).Amount;", "static T Same<T>(T x) => x;")]
    [InlineData("return Same([|p|]).IsFraud == true ? 1f : 0f;", "static T Same<T>(T x) => x;")]
    [InlineData("return Take([|p|]).Last();", "static IEnumerable<float> Take(Payment x) { yield return x.Amount; if (x.IsFraud == true) yield return 3f; }")]
    [InlineData("Check([|p|]); return 1f;", "static void Check(Payment x) { if (x.IsFraud == true) throw new InvalidOperationException(); }")]
    [InlineData("Check(p); return 1f;", "static void Check(Payment x) { if (x.Amount < 0f) throw new InvalidOperationException(); }")]
    [InlineData("return Ask(x => x.IsFraud == true ? 1f : 0f, [|p|]);", "static float Ask(Func<Payment, float> f, Payment x) => f(x);")]
    [InlineData("return s_risk(p);", "private static readonly Func<Payment, float> s_risk = x => x.Amount;")]
    [InlineData("Func<Payment, float> f = Helper; return f([|p|]);", "static float Helper(Payment x) => x.IsFraud == true ? 1f : 0f;")]
    [InlineData("return new[] { p }.Where(x => x.[|IsFraud|] == true).Count();", "")]
    [InlineData("return new[] { p }.Select(Helper).Sum();", "static float Helper(Payment x) => x.Amount;")]
    [InlineData("bool flag = false; void Set(bool? x) => flag = x ?? false; Set(p.[|IsFraud|]); return flag ? 1f : 0f;", "")]
    [InlineData("float n = 0f; new[] { p }.ToList().ForEach(x => n += x.[|IsFraud|] == true ? 1f : 0f); return n;", "")]
    [InlineData("s_last = p.[|IsFraud|]; return s_last == true ? 1f : 0f;", "private static bool? s_last;")]
    public Task Feature_CallsOtherCode_IsReportedWhereTheLabelEnters(string body, string members) => VerifyBodyAsync(body, members, Types);

    [Fact]
    public async Task Message_NamesFeatureColumnAndPath()
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync("""
            [Feature] static float Risky(in Payment p) => First([|p|]);
            static float First(Payment x) => Second(x, 3f);
            static float Second(Payment x, float y) => x.IsFraud == true ? y : 0f;
            """));
        Assert.Equal(
            "The feature 'Risky' depends on 'IsFraud', the label of its own row, which is never known when the row is scored: Risky → First → Second → IsFraud",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(["x", "IsFraud"], diagnostic.AdditionalLocations.Select(location => location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan)));
        Assert.Equal("IsFraud", diagnostic.Properties["Column"]);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
    }

    private const string Types = """
        public partial record struct Payment : IRisk;
        public interface IRisk { float Risk { get; } float Amount { get; } }
        public sealed class Box { public Payment Row { get; init; } public float Amount => Row.Amount; public float Bad => Row.IsFraud == true ? 1f : 0f; }
        public sealed class Made { public Made(Payment p, bool flag) { Amount = p.Amount; Flag = flag; } public float Amount { get; } public bool Flag { get; } }
        public sealed record Pair(float Left, bool? Right);
        public static class Extensions
        {
            public static float Extended(this Payment p) => p.Risk;
            extension(Payment p) { public float Risky => p.Risk; public float Harmless => p.Amount; }
        }
        """;
}
