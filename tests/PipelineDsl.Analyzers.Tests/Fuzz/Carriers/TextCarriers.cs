using static PipelineDsl.Analyzers.Tests.Fuzz.FuzzKind;

namespace PipelineDsl.Analyzers.Tests.Fuzz;

/// <summary>Text: interpolation, parts, comparison, builders.</summary>
internal static class TextCarriers
{
    private const string Culture = "System.Globalization.CultureInfo.InvariantCulture";

    public static IEnumerable<Carrier> All =>
    [
        new("number to text", Number, Text, "", "$v.ToString(" + Culture + ")"),
        new("number in text", Number, Text, "", "string.Create(" + Culture + ", $\"a{$v:F1}b\")"),
        new("flag to text", Flag, Text, "", "$v.ToString()"),
        new("flag in text", Flag, Text, "", "$\"{$v}\""),
        new("flag to text or null", Flag, Text, "", "($v == true ? null : \"some\")"),
        new("text put together", Text, Text, "", "(\"a\" + $v + 'c')"),
        new("text with a hole", Text, Text, "", "$\"x{$v,3}y\""),
        new("length", Text, Number, "", "(float)($v ?? \"\").Length"),
        new("is null", Text, Number, "", "($v is null ? 1f : 0f)"),
        new("is null or empty", Text, Number, "", "(string.IsNullOrEmpty($v) ? 1f : 0f)"),
        new("compared", Text, Number, "", "($v == \"late\" ? 1f : 0f)"),
        new("equals", Text, Number, "", "(string.Equals($v, \"LATE\", StringComparison.OrdinalIgnoreCase) ? 1f : 0f)"),
        new("compare", Text, Number, "", "(float)string.CompareOrdinal($v, \"m\")"),
        new("hash", Text, Number, "", "(float)(($v?.GetHashCode() ?? 0) % 31)"),
        new("contains", Text, Number, "", "(($v ?? \"\").Contains('e', StringComparison.Ordinal) ? 1f : 0f)"),
        new("first letter", Text, Number, "", "(float)(($v ?? \"\") + \"z\")[0]"),
        new("last letter", Text, Number, "", "(float)(\"z\" + ($v ?? \"\"))[^1]"),
        new("part", Text, Text, "", "(\"z\" + $v)[1..]"),
        new("replaced", Text, Text, "", "($v ?? \"\").Replace(\"e\", \"ee\", StringComparison.Ordinal)"),
        new("split", Text, Number, "", "(float)($v ?? \"\").Split('e').Length"),
        new("upper", Text, Text, "", "$v?.ToUpperInvariant().Trim()"),
        new("joined", Text, Text, "", "string.Join(',', new[] { \"a\", $v })"),
        new("formatted", Text, Text, "", "string.Format(" + Culture + ", \"{0}-{1}\", $v, 1)"),
        new("text as a span", Text, Number, "int y@; { ReadOnlySpan<char> s@ = $v; y@ = s@.Length; }", "(float)y@"),
        new("text as a span, cut", Text, Number, "int y@ = 0; { foreach (char c@ in ($v ?? \"\").AsSpan()) y@ += c@; }", "(float)y@"),
        new("letters", Text, Number, "", "(float)($v ?? \"\").ToCharArray().Length"),
        new("letters counted", Text, Number, "", "(float)($v ?? \"\").Count()"),
        new("letters asked for", Text, Number, "", "(($v ?? \"\").Any() ? 1f : 0f)"),
        new("letters summed", Text, Number, "", "(float)($v ?? \"\").Select(c => (int)c).Sum()"),
        new("letters grouped", Text, Number, "", "(float)($v ?? \"\").GroupBy(c => c).Count()"),
        new("builder", Text, Number, "var s@ = new System.Text.StringBuilder(); s@.Append(\"a\").Append($v);", "(float)s@.Length"),
        new("builder with a hole", Text, Number, "var s@ = new System.Text.StringBuilder(); s@.Append($\"a{$v}b\");", "(float)s@.Length"),
        new("builder cleared", Number, Number, "var s@ = new System.Text.StringBuilder(\"abc\"); if ($v > 1f) s@.Clear();", "(float)s@.Length"),
        new("builder alias", Text, Number, "var s@ = new System.Text.StringBuilder(); var t@ = s@; t@.Append($v);", "(float)s@.ToString().Length"),
        new("writer", Text, Number, "var s@ = new System.IO.StringWriter(); s@.Write($v);", "(float)s@.ToString().Length"),
        new("encoded", Text, Number, "", "(float)System.Text.Encoding.UTF8.GetBytes($v ?? \"\").Length"),
        new("read back", Number, Number, "", "float.Parse($v.ToString(" + Culture + "), " + Culture + ")"),
        new("tried to read", Text, Number, "float y@ = float.TryParse(\"1\" + $v, out float o@) ? o@ : -1f;", "y@"),
        new("hash code", Number, Number, "var h@ = new HashCode(); h@.Add($v);", "(float)(h@.ToHashCode() % 31)"),
        new("hash codes combined", Number, Number, "", "(float)(HashCode.Combine(1, $v) % 31)"),
        new("handler of one's own", Number, Number, "", "Keep@($\"a{$v}\")") { Members = "[System.Runtime.CompilerServices.InterpolatedStringHandler] readonly struct H@ { private readonly float[] _x = new float[1]; public H@(int literals, int holes) { } public void AppendLiteral(string s) { } public void AppendFormatted(float x) => _x[0] = x; public float Sum => _x[0]; } static float Keep@(H@ h) => h.Sum;" },
        new("escaped", Text, Text, "", "Uri.EscapeDataString($v ?? \"\")"),
        new("pattern over letters", Text, Number, "", "($v is [_, 'a', ..] ? 1f : 0f)"),
        new("text of one's own", Number, Text, "", "new C@($v).ToString()") { Members = "sealed class C@(float x) { public override string ToString() => x > 1f ? \"large\" : \"small one\"; }" },
        new("text of one's own in a hole", Number, Text, "", "$\"{new C@($v)}\"") { Members = "sealed class C@(float x) { public override string ToString() => x > 1f ? \"large\" : \"small one\"; }" },
        new("text of one's own put together", Number, Text, "", "(\"a\" + new C@($v))") { Members = "sealed class C@(float x) { public override string ToString() => x > 1f ? \"large\" : \"small one\"; }" },
    ];
}
