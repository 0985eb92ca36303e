using PipelineDsl.CodeFixes.FeatureCode;

namespace PipelineDsl.Analyzers.Tests.CodeFixes;

/// <summary>What the fixes of PDL3xxx and PDL4xxx write, and where they keep silent.</summary>
public sealed class FeatureCodeFixTests
{
    private const string Globalization = "using System.Globalization;\n";

    [Theory]
    [InlineData("(float)({|PDL3001:DateTime.UtcNow|} - DateTime.UnixEpoch).TotalDays", "(float)(p.At - DateTime.UnixEpoch).TotalDays")]
    [InlineData("{|PDL3001:System.DateTime.Now|}.Hour", "p.At.Hour")]
    [InlineData("{|PDL3001:DateTime.Today|}.Day", "p.At.Date.Day")]
    [InlineData("{|PDL3001:DateTime.UtcNow|}.Hour + {|PDL3001:DateTime.Now|}.Minute", "p.At.Hour + p.At.Minute")]
    public Task Clock_IsReplacedByTheEventTime(string expression, string expected) =>
        FeatureCodeFixTest<UseEventTimeCodeFix>.VerifyAsync($"[Feature] static float Value(in Payment p) => {expression};", $"[Feature] static float Value(in Payment p) => {expected};");

    [Fact]
    public Task Clock_InAHelperWithTheRow_IsReplacedThere() => FeatureCodeFixTest<UseEventTimeCodeFix>.VerifyAsync(
        "[Feature] static float Value(in Payment p) => {|PDL3001:Hour|}(p); static float Hour(Payment q) { Func<float> hour = () => DateTime.UtcNow.Hour; return hour(); }",
        "[Feature] static float Value(in Payment p) => Hour(p); static float Hour(Payment q) { Func<float> hour = () => q.At.Hour; return hour(); }");

    [Theory]
    [InlineData("[Feature] static float Value(in Payment p) => {|PDL3001:DateTimeOffset.UtcNow|}.Hour;")]
    [InlineData("[Feature] static float Value(in Payment p) => {|PDL3001:TimeProvider.System|}.GetUtcNow().Hour;")]
    [InlineData("[Feature] static float Value(in Payment p) { Func<float> hour = () => {|PDL3001:DateTime.UtcNow|}.Hour; return hour(); }")]
    [InlineData("[Feature] static float Value(in Payment p) => {|PDL3001:Hour|}(p.Amount); static float Hour(float x) => DateTime.UtcNow.Hour;")]
    public Task Clock_WithoutARowInReach_IsLeft(string members) => FeatureCodeFixTest<UseEventTimeCodeFix>.VerifyNoneAsync(members);

    [Theory]
    [InlineData("p.Amount.{|PDL3006:ToString|}()", "p.Amount.ToString(CultureInfo.InvariantCulture)")]
    [InlineData("p.Amount.{|PDL3006:ToString|}(\"F2\")", "p.Amount.ToString(\"F2\", CultureInfo.InvariantCulture)")]
    [InlineData("p.Amount.{|PDL3006:ToString|}(\"F2\", null)", "p.Amount.ToString(\"F2\", CultureInfo.InvariantCulture)")]
    [InlineData("p.Refunded?.{|PDL3006:ToString|}()", "p.Refunded?.ToString(CultureInfo.InvariantCulture)")]
    [InlineData("{|PDL3006:float.Parse|}(p.Country!).GetType().Name", "float.Parse(p.Country!, CultureInfo.InvariantCulture).GetType().Name")]
    [InlineData("{|PDL3006:float.TryParse|}(p.Country, out float x) ? \"a\" : \"b\"", "float.TryParse(p.Country, CultureInfo.InvariantCulture, out float x) ? \"a\" : \"b\"")]
    [InlineData("{|PDL3006:string.Format|}(\"{0}\", p.Amount)", "string.Format(CultureInfo.InvariantCulture, \"{0}\", p.Amount)")]
    [InlineData("{|PDL3006:$\"{p.Amount}\"|}", "string.Create(CultureInfo.InvariantCulture, $\"{p.Amount}\")")]
    [InlineData("\"a\" + {|PDL3006:p.Amount|}", "\"a\" + p.Amount.ToString(CultureInfo.InvariantCulture)")]
    [InlineData("\"a\".ToUpper({|PDL3006:CultureInfo.CurrentCulture|})", "\"a\".ToUpper(CultureInfo.InvariantCulture)", Globalization)]
    public Task Culture_IsSaid(string expression, string expected, string usings = "") => FeatureCodeFixTest<UseInvariantCultureCodeFix>.VerifyAsync(
        $"[Feature, OneHot] static string? Value(in Payment p) => {expression};", $"[Feature, OneHot] static string? Value(in Payment p) => {expected};", usings, Globalization);

    [Theory]
    [InlineData("p.Country!.{|PDL3006:StartsWith|}(\"G\")", "p.Country!.StartsWith(\"G\", StringComparison.Ordinal)")]
    [InlineData("p.Country?.{|PDL3006:EndsWith|}(\"G\") == true", "p.Country?.EndsWith(\"G\", StringComparison.Ordinal) == true")]
    [InlineData("p.Country!.StartsWith(\"G\", {|PDL3006:StringComparison.CurrentCultureIgnoreCase|})", "p.Country!.StartsWith(\"G\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("{|PDL3006:string.Compare|}(p.Country, \"GB\") > 0", "string.Compare(p.Country, \"GB\", StringComparison.Ordinal) > 0")]
    [InlineData("p.Country!.{|PDL3006:CompareTo|}(\"GB\") > 0", "string.CompareOrdinal(p.Country!, \"GB\") > 0")]
    [InlineData("p.Country!.{|PDL3006:ToLower|}() == \"gb\"", "p.Country!.ToLowerInvariant() == \"gb\"")]
    [InlineData("p.Country?.{|PDL3006:ToUpper|}() == \"GB\"", "p.Country?.ToUpperInvariant() == \"GB\"")]
    [InlineData("{|PDL3006:char.ToUpper|}('i') == 'I'", "char.ToUpperInvariant('i') == 'I'")]
    public Task Comparison_IsMadeOrdinal(string expression, string expected) => FeatureCodeFixTest<UseInvariantCultureCodeFix>.VerifyAsync(
        $"[Feature] static bool Value(in Payment p) => {expression};", $"[Feature] static bool Value(in Payment p) => {expected};");

    [Theory]
    [InlineData("p.{|PDL3006:ToString|}().Length")]
    [InlineData("(p.Amount, 1).{|PDL3006:ToString|}().Length")]
    [InlineData("{|PDL3006:string.Join|}(',', p.Amount, 2f).Length")]
    public Task Culture_ThatNoOverloadTakes_IsLeft(string expression) => FeatureCodeFixTest<UseInvariantCultureCodeFix>.VerifyNoneAsync($"[Feature] static float Value(in Payment p) => {expression};");

    [Theory]
    [InlineData("p.Country!.{|PDL3008:GetHashCode|}() % 8", "FeatureHash.CodeOf(p.Country!) % 8")]
    [InlineData("p.Country!.{|PDL3008:GetHashCode|}(StringComparison.Ordinal)", "FeatureHash.CodeOf(p.Country!)")]
    [InlineData("(p.Country ?? \"\").{|PDL3008:GetHashCode|}() % 8", "FeatureHash.CodeOf(p.Country ?? \"\") % 8")]
    [InlineData("{|PDL3008:string.GetHashCode|}(p.Country.AsSpan())", "FeatureHash.CodeOf(p.Country.AsSpan())")]
    public Task HashCode_IsMadeStable(string expression, string expected) => FeatureCodeFixTest<UseStableHashCodeFix>.VerifyAsync(
        $"[Feature] static float Value(in Payment p) => {expression};", $"[Feature] static float Value(in Payment p) => {expected};");

    [Theory]
    [InlineData("p.Country!.{|PDL3008:GetHashCode|}(StringComparison.OrdinalIgnoreCase)")]
    [InlineData("{|PDL3008:HashCode.Combine|}(p.Id, p.CardId)")]
    [InlineData("(p.Id, p.CardId).{|PDL3008:GetHashCode|}()")]
    public Task HashCode_OfSomethingElse_IsLeft(string expression) => FeatureCodeFixTest<UseStableHashCodeFix>.VerifyNoneAsync($"[Feature] static float Value(in Payment p) => {expression};");

    [Theory]
    [InlineData("{|PDL3010:MathF.Log|}(p.Amount)", "FeatureMath.Log(p.Amount)")]
    [InlineData("(float){|PDL3010:Math.Log|}(2.5)", "(float)FeatureMath.Log(2.5)")]
    [InlineData("(float){|PDL3010:Math.Log|}(p.Amount)", "(float)FeatureMath.Log((double)p.Amount)")]
    [InlineData("(float){|PDL3010:Math.Pow|}(p.Amount, 2)", "(float)FeatureMath.Pow((double)p.Amount, (double)2)")]
    [InlineData("(float){|PDL3010:Math.Log|}(1 + p.Id)", "(float)FeatureMath.Log(1 + p.Id)")]
    [InlineData("{|PDL3010:MathF.Log|}({|PDL3010:MathF.Exp|}(p.Amount)) + (float){|PDL3010:double.LogP1|}(2.5)", "FeatureMath.Log(FeatureMath.Exp(p.Amount)) + (float)FeatureMath.Log1p(2.5)")]
    public Task PlatformMath_IsReplaced(string expression, string expected) => FeatureCodeFixTest<UseFeatureMathCodeFix>.VerifyAsync(
        $"[Feature] static float Value(in Payment p) => {expression};", $"[Feature] static float Value(in Payment p) => {expected};");

    [Fact]
    public Task PlatformMath_InAHelper_IsReplacedThere_AndOnceForAllItsUsers() => FeatureCodeFixTest<UseFeatureMathCodeFix>.VerifyAsync(
        "[Feature] static float A(in Payment p) => {|PDL3010:Helpers.Size|}(p.Amount); [Feature] static float B(in Payment p) => {|PDL3010:Helpers.Size|}(1f);",
        "[Feature] static float A(in Payment p) => Helpers.Size(p.Amount); [Feature] static float B(in Payment p) => Helpers.Size(1f);",
        types: "static class Helpers { public static float Size(float x) => MathF.Log(x); }",
        expectedTypes: "static class Helpers { public static float Size(float x) => FeatureMath.Log(x); }");

    [Theory]
    [InlineData("{|PDL3010:MathF.Tanh|}(p.Amount)")]
    [InlineData("{|PDL3010:MathF.Log|}(p.Amount, 3f)")]
    [InlineData("{|PDL3010:MathF.SinCos|}(p.Amount).Sin")]
    public Task PlatformMath_ThatFeatureMathHasNot_IsLeft(string expression) => FeatureCodeFixTest<UseFeatureMathCodeFix>.VerifyNoneAsync($"[Feature] static float Value(in Payment p) => {expression};");

    [Theory]
    [InlineData("float[] e = {|PDL4005:[1f, 2f]|}; return e[0] + e.Length;", "ReadOnlySpan<float> e = [1f, 2f]; return e[0] + e.Length;")]
    [InlineData("float[] e = {|PDL4005:{ 1f, 2f }|}; return e[0];", "ReadOnlySpan<float> e = [1f, 2f]; return e[0];")]
    [InlineData("var e = {|PDL4005:new[] { 1f, p.Amount }|}; return e[1];", "ReadOnlySpan<float> e = [1f, p.Amount]; return e[1];")]
    [InlineData("var e = {|PDL4005:new float[] { 1f }|}; float s = 0; foreach (float x in e) s += x; return s;", "ReadOnlySpan<float> e = [1f]; float s = 0; foreach (float x in e) s += x; return s;")]
    [InlineData("var e = {|PDL4005:new[] { 1f }|}; return Sum(e); static float Sum(ReadOnlySpan<float> x) => x[0];", "ReadOnlySpan<float> e = [1f]; return Sum(e); static float Sum(ReadOnlySpan<float> x) => x[0];")]
    public Task LocalArray_IsMadeASpan(string body, string expected) => FeatureCodeFixTest<UseReadOnlySpanCodeFix>.VerifyAsync(
        $"[Feature] static float Value(in Payment p) {{ {body} }}", $"[Feature] static float Value(in Payment p) {{ {expected} }}");

    [Theory]
    [InlineData("float[] e = {|PDL4005:[1f, 2f]|}; e[0] = 3f; return e[0];")]
    [InlineData("float[] e = {|PDL4005:[1f, 2f]|}; e[0]++; return e[0];")]
    [InlineData("float[] e = {|PDL4005:[1f, 2f]|}; return Sum(e); static float Sum(float[] x) => x[0];")]
    [InlineData("float[] e = {|PDL4005:[1f, 2f]|}; float First() => e[0]; return First();")]
    [InlineData("float[] e = {|PDL4005:[1f, 2f]|}; var f = e; return f[0];")]
    [InlineData("var e = {|PDL4005:new float[3]|}; return e[0];")]
    [InlineData("return {|PDL4005:new[] { 1f }|}[0];")]
    public Task Array_ThatIsMoreThanRead_IsLeft(string body) => FeatureCodeFixTest<UseReadOnlySpanCodeFix>.VerifyNoneAsync($"[Feature] static float Value(in Payment p) {{ {body} }}");
}
