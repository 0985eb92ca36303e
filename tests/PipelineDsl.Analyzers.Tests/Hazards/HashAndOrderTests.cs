namespace PipelineDsl.Analyzers.Tests.Hazards;

/// <summary>PDL3008 and PDL3009.</summary>
public sealed class HashAndOrderTests : HazardTestBase
{
    private const string Types = """
        public sealed class Plain;
        public readonly record struct Numbers(long A, DayOfWeek B, DateTime C);
        public readonly record struct Named(string Name, long A);
        public readonly struct Own { public int X { get; init; } public override int GetHashCode() => X * 31; }
        public readonly struct Combined { public int X { get; init; } public override int GetHashCode() => HashCode.Combine(X, 3); }
        """;

    [Theory]
    [InlineData("return p.Country!.[|GetHashCode|]() % 8;")]
    [InlineData("return (p.Country?.[|GetHashCode|]() ?? 0) % 8;")]
    [InlineData("return p.Country!.[|GetHashCode|](StringComparison.Ordinal) % 8;")]
    [InlineData("return [|string.GetHashCode|](p.Country.AsSpan()) % 8;")]
    [InlineData("return [|HashCode.Combine|](p.Amount, p.At.Hour);")]
    [InlineData("HashCode h = default; h.[|Add|](p.Amount); return h.[|ToHashCode|]();")]
    [InlineData("return new Plain().[|GetHashCode|]();")]
    [InlineData("return (p.Amount, p.At.Hour).[|GetHashCode|]();")]
    [InlineData("return {|PDL2001:p|}.[|GetHashCode|]();")]
    [InlineData("return new Named(\"a\", 1).[|GetHashCode|]();")]
    [InlineData("return new Combined().[|GetHashCode|]();")]
    [InlineData("return EqualityComparer<string>.Default.[|GetHashCode|](\"a\");")]
    [InlineData("return [|System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode|](\"a\");")]
    [InlineData("return p.Amount.GetHashCode() + p.At.TimeOfDay.GetHashCode() + true.GetHashCode() + 2.5.GetHashCode() + DayOfWeek.Friday.GetHashCode() + TimeSpan.Zero.GetHashCode();")]
    [InlineData("return new Numbers(1, DayOfWeek.Friday, DateTime.UnixEpoch).GetHashCode() + new Own().GetHashCode();")]
    [InlineData("return FeatureHash.CodeOf(p.Country) + FeatureHash.BucketOf(p.Country, 8);")]
    public Task HashCodes(string body) => VerifyBodyAsync("PDL3008", body, types: Types);

    [Theory]
    [InlineData("foreach (string s in [|s_set|]) { if (p.Country == s) return 1f; } return 0f;")]
    [InlineData("float sum = 0; foreach (var (key, value) in [|s_map|]) sum += value; return sum;")]
    [InlineData("float sum = 0; foreach (float value in [|s_map.Values|]) sum += value; return sum;")]
    [InlineData("return [|s_set|].First().Length;")]
    [InlineData("return [|s_map.Values|].Sum();")]
    [InlineData("return string.Join(',', [|s_set|]).Length;")]
    [InlineData("string[] all = [.. [|s_set|]]; return all[0].Length;")]
    [InlineData("return new List<string>([|s_set|])[0].Length;")]
    [InlineData("return [|s_set|].Select(s => s.Length).ToArray()[0];")]
    [InlineData("return s_set.Contains(p.Country!) && s_map.ContainsKey(\"a\") ? s_set.Count : s_map[\"a\"];")]
    [InlineData("return s_set.Any(s => s == \"a\") || s_set.All(s => s == \"a\") ? s_set.Count() : s_set.Max(s => s.Length);")]
    [InlineData("return s_set.OrderBy(s => s, StringComparer.Ordinal).First().Length + s_set.Where(s => s.Length > 1).Order(StringComparer.Ordinal).First().Length;")]
    [InlineData("return s_set.Sum(s => s.Length) + new HashSet<string>(s_set).Count + new SortedSet<string>(s_set, StringComparer.Ordinal).Min!.Length;")]
    [InlineData("float sum = 0; foreach (float x in new List<float> { 1f }) sum += x; return sum;")]
    [InlineData("float sum = 0; foreach (var x in new SortedDictionary<int, float>()) sum += x.Value; return sum;")]
    public Task Order(string body) => VerifyBodyAsync(
        "PDL3009",
        body,
        "private static readonly HashSet<string> s_set = [\"a\"]; private static readonly Dictionary<string, float> s_map = new() { [\"a\"] = 1f };");
}
