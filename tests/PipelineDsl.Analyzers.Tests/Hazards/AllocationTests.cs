namespace PipelineDsl.Analyzers.Tests.Hazards;

/// <summary>PDL4001 to PDL4008: what makes garbage, and what does not.</summary>
public sealed class AllocationTests : HazardTestBase
{
    private const string Types = """
        public interface IShape { float Area { get; } }
        public readonly struct Square : IShape { public float Side { get; init; } public float Area => Side * Side; }
        public readonly struct Bare { public int X { get; init; } }
        public sealed record Copied(float X);
        public sealed class Lines { public Walker GetEnumerator() => new(); public struct Walker { public bool MoveNext() => false; public float Current => 1f; } }
        """;

    [Theory]
    [InlineData("object o = [|p.Amount|]; return o is null ? 0f : 1f;")]
    [InlineData("IShape s = [|new Square { Side = 2f }|]; return s.Area;")]
    [InlineData("return Equals([|p.Amount|], [|p.At.Hour|]) ? 1f : 0f;")]
    [InlineData("return new Bare().[|GetHashCode|]();")]
    [InlineData("Enum e = [|p.At.DayOfWeek|]; return e is null ? 0f : 1f;")]
    [InlineData("return [|Same|](p.At.Hour, 3) ? 1f : 0f;", "static bool Same<T>(T a, T b) => Equals(a, b);")]
    [InlineData("return [|Twice|](p.At.Hour) ? 1f : 0f;", "static bool Twice<U>(U a) => Same(a, a); static bool Same<T>(T a, T b) => Equals(a, b);")]
    [InlineData("return Same(p.Country, \"GB\") ? 1f : 0f;", "static bool Same<T>(T a, T b) => Equals(a, b);")]
    [InlineData("return Area(new Square { Side = 2f });", "static float Area<T>(T shape) where T : struct, IShape => shape.Area;")]
    [InlineData("float? x = p.Amount; return x.HasValue ? x.Value : 0f;")]
    [InlineData("object? o = p.Country; return o is string ? 1f : 0f;")]
    [InlineData("return p.At.DayOfWeek.HasFlag(DayOfWeek.Friday) ? 1f : 0f;")]
    [InlineData("return p.Amount.Equals(3f) && p.At.Hour.Equals(3) ? p.At.Hour.GetHashCode() : p.GetType().Name.Length;")]
    [InlineData("if (p.Amount < 0f) throw new ArgumentOutOfRangeException(\"p\", p.Amount, \"negative\"); return 1f;")]
    public Task Boxing(string body, string members = "") => VerifyBodyAsync("PDL4001", body, members, Types);

    [Theory]
    [InlineData("float a = p.Amount; Func<float, float> f = [|x => x * a|]; return f(1f);")]
    [InlineData("float a = p.Amount; float F(float x) => x * a; Func<float, float> f = [|F|]; return f(1f);")]
    [InlineData("Func<string> f = [|\"a\".ToString|]; return f().Length;")]
    [InlineData("Func<float, float> f = x => x * 2f; return f(p.Amount);")]
    [InlineData("const float a = 3f; Func<float, float> f = x => x * a; return f(p.Amount);")]
    [InlineData("Func<float, float> f = Twice; return f(p.Amount);", "static float Twice(float x) => x * 2f;")]
    [InlineData("float a = p.Amount; float F(float x) => x * a; return F(1f);")]
    [InlineData("Func<float, Func<float, float>> f = x => [|y => x * y|]; return f(1f)(2f);")]
    public Task Delegates(string body, string members = "") => VerifyBodyAsync("PDL4002", body, members);

    [Theory]
    [InlineData("return s_list.Where(x => x > 1f).[|Sum|]();")]
    [InlineData("float a = p.Amount; return s_list.Where(x => x > a).Select(x => x * a).[|ToArray|]().Length;")]
    [InlineData("return s_list.[|Sum|](x => x * 2f) + s_list.[|Skip|](1).GetHashCode();")]
    [InlineData("float a = 0f; foreach (float x in s_list.[|Distinct|]()) a += x; return a;")]
    [InlineData("return [|Enumerable.Range|](0, 3).GetHashCode();")]
    [InlineData("return s_list.Sum() + s_list.Count() + s_list.First() + (s_list.Any() ? 1f : 0f) + s_list.Max();")]
    [InlineData("ReadOnlySpan<float> x = [1f, 2f]; return x.Contains(1f) ? x.IndexOf(2f) : 0f;")]
    public Task Linq(string body) => VerifyBodyAsync("PDL4003", body, "private static readonly List<float> s_list = [1f];");

    [Theory]
    [InlineData("return [|$\"{p.Country}!\"|].Length;")]
    [InlineData("return ([|\"a\" + p.Country + \"b\" + p.At.Hour|]).Length;")]
    [InlineData("string s = \"\"; [|s += p.Country|]; return s.Length;")]
    [InlineData("return p.Country!.[|Substring|](1).Length + p.Country!.[|Trim|]().Length;")]
    [InlineData("return p.Country?.[|ToUpperInvariant|]().Length ?? 0f;")]
    [InlineData("return [|string.Concat|](p.Country, \"a\").Length + [|string.Format|](\"{0} {1}\", p.At.Hour, p.Amount).Length;")]
    [InlineData("return p.Amount.[|ToString|](CultureInfo.InvariantCulture).Length + p.At.DayOfWeek.[|ToString|]().Length;")]
    [InlineData("return [|new string('a', 3)|].Length + [|new StringBuilder()|].Length;")]
    [InlineData("return [|string.Create|](CultureInfo.InvariantCulture, $\"{p.Amount}\").Length;")]
    [InlineData("return {|PDL2001:p|}.[|ToString|]().Length;")]
    [InlineData("const string a = \"a\"; return (a + \"b\").Length + $\"{a}c\".Length + nameof(p.Amount).Length;")]
    [InlineData("return p.Country!.AsSpan(1).Length + p.Country!.ToString().Length + true.ToString().Length;")]
    [InlineData("Span<char> text = stackalloc char[9]; return text.TryWrite(CultureInfo.InvariantCulture, $\"{p.Amount}\", out int n) ? n : 0f;")]
    [InlineData("if (p.Amount < 0f) throw new ArgumentException($\"{p.Id} is negative\"); return 1f;")]
    [InlineData("if (p.Amount < 0f) Fail(p.Id); return 1f;", "[System.Diagnostics.CodeAnalysis.DoesNotReturn] static void Fail(long id) { string text = $\"{id}\"; throw new ArgumentException(text); }")]
    [InlineData("if (p.Amount < 0f) throw Failure(p.Id); return 1f;", "static Exception Failure(long id) => new ArgumentException($\"{id}\");")]
    public Task Text(string body, string members = "") => VerifyBodyAsync("PDL4004", body, members);

    [Theory]
    [InlineData("return [|new float[3]|].Length + [|new[] { 1f, 2f }|].Length;")]
    [InlineData("float[] a = [|[1f, 2f]|]; return a[0];")]
    [InlineData("float[] a = [|{ 1f, 2f }|]; return a[0];")]
    [InlineData("List<float> a = [|[]|]; IList<float> b = [|[]|]; IReadOnlyList<float> c = [|[1f]|]; return a.Count + b.Count + c.Count;")]
    [InlineData("return [|new List<float>()|].Count + [|new object()|].GetHashCode();")]
    [InlineData("return [|new { p.Amount }|].Amount;")]
    [InlineData("Copied a = [|new(1f)|]; return ([|a with { X = 2f }|]).X;")]
    [InlineData("return p.Country!.[|Split|](',').Length + p.Country!.[|ToCharArray|]().Length;")]
    [InlineData("ReadOnlySpan<float> a = [|[.. s_table]|]; return a[0];")]
    [InlineData("ReadOnlySpan<float> a = [1f, p.Amount]; Span<float> b = [1f, 2f]; Span<float> c = stackalloc float[4]; return a[0] + b[0] + c[0];")]
    [InlineData("ReadOnlySpan<float> a = new float[] { 1f, 2f }; return a[0];")]
    [InlineData("float[] a = []; IEnumerable<float> b = []; return a.Length + Array.Empty<float>().Length;")]
    [InlineData("Square s = new() { Side = 2f }; var t = (s, p.Amount); return (s with { Side = 3f }).Area + t.Amount;")]
    [InlineData("if (p.Amount < 0f) throw new ArgumentException(\"a\"); return 1f;")]
    [InlineData("try { return p.Amount; } catch (FormatException) { return new float[3].Length; }")]
    public Task Creation(string body) => VerifyBodyAsync("PDL4005", body, "private static readonly float[] s_table = [1f];", Types.Replace("readonly struct Square", "readonly record struct Square", StringComparison.Ordinal));

    [Theory]
    [InlineData("float sum = 0f; foreach (float x in [|s_list|]) sum += x; return sum;", "private static readonly IReadOnlyList<float> s_list = [1f];")]
    [InlineData("return [|Sum|](s_list);", "private static readonly float[] s_list = [1f]; static float Sum(IEnumerable<float> all) { float sum = 0f; foreach (float x in all) sum += x; return sum; }")]
    [InlineData("float sum = 0f; foreach (float x in s_list) sum += x; return sum;", "private static readonly float[] s_list = [1f];")]
    [InlineData("float sum = 0f; foreach (float x in s_list) sum += x; return sum;", "private static readonly List<float> s_list = [1f];")]
    [InlineData("float sum = 0f; foreach (char c in p.Country!) sum += c; return sum;", "")]
    [InlineData("float sum = 0f; foreach (float x in s_lines) sum += x; return sum;", "private static readonly Lines s_lines = new();")]
    [InlineData("float sum = 0f; foreach (float x in (ReadOnlySpan<float>)[1f, 2f]) sum += x; return sum;", "")]
    public Task Enumerators(string body, string members) => VerifyBodyAsync("PDL4006", body, members, Types);

    [Theory]
    [InlineData("return [|Sum|](1f, 2f);", "static float Sum(params float[] all) => all.Length;")]
    [InlineData("return [|Sum|](1f, 2f);", "static float Sum(params IEnumerable<float> all) => 1f;")]
    [InlineData("return Sum();", "static float Sum(params float[] all) => all.Length;")]
    [InlineData("return Sum(s_all);", "static float Sum(params float[] all) => all.Length; private static readonly float[] s_all = [];")]
    [InlineData("return Sum(1f, 2f);", "static float Sum(params ReadOnlySpan<float> all) => all.Length;")]
    public Task ParamsArrays(string body, string members) => VerifyBodyAsync("PDL4007", body, members);

    [Theory]
    [InlineData("float sum = 0f; foreach (float x in [|Steps|]()) sum += x; return sum;", "static IEnumerable<float> Steps() { yield return 1f; }")]
    [InlineData("return [|Later|]().IsCompleted ? 1f : 0f;", "static async System.Threading.Tasks.Task<float> Later() { await System.Threading.Tasks.Task.Yield(); return 1f; }")]
    [InlineData("IEnumerable<float> [|Steps|]() { yield return 1f; } float sum = 0f; foreach (float x in Steps()) sum += x; return sum;", "")]
    public Task StateMachines(string body, string members) => VerifyBodyAsync("PDL4008", body, members);
}
