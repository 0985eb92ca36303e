using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>PDL2004: operations that fail on some values of what is not known, though nothing of it comes out.</summary>
public sealed class FaultTests : LeakageTestBase
{
    [Theory]
    [InlineData("_ = p.{|PDL2004:IsFraud|}!.Value; return p.Amount;")]
    [InlineData("bool unused = (bool)p.{|PDL2004:IsFraud|}!; return p.Amount;")]
    [InlineData("int unused = 10 / (int)(p.{|PDL2004:Refunded|} ?? 0f); return p.Amount;")]
    [InlineData("int unused = (int)p.Amount % (p.{|PDL2004:IsFraud|} == true ? 1 : 0); return p.Amount;")]
    [InlineData("_ = new[] { 1, 2 }[p.{|PDL2004:IsFraud|} == true ? 5 : 0]; return p.Amount;")]
    [InlineData("_ = new List<int> { 1 }[p.{|PDL2004:IsFraud|} == true ? 5 : 0]; return p.Amount;")]
    [InlineData("_ = new int[p.{|PDL2004:IsFraud|} == true ? -1 : 0]; return p.Amount;")]
    [InlineData("int unused = checked((int)p.{|PDL2004:Refunded|}.GetValueOrDefault()); return p.Amount;")]
    [InlineData("decimal unused = (decimal)(p.{|PDL2004:Refunded|} ?? 0f); return p.Amount;")]
    [InlineData("_ = \"abc\".Substring(p.{|PDL2004:IsFraud|} == true ? 5 : 0); return p.Amount;")]
    [InlineData("_ = new System.Text.StringBuilder().Append('a', p.{|PDL2004:IsFraud|} == true ? -1 : 0); return p.Amount;")]
    [InlineData("_ = new System.Text.StringBuilder(p.{|PDL2004:IsFraud|} == true ? -1 : 0); return p.Amount;")]
    [InlineData("_ = p.Amount.ToString(p.{|PDL2004:IsFraud|} == true ? \"Q\" : \"R\", System.Globalization.CultureInfo.InvariantCulture); return p.Amount;")]
    [InlineData("_ = char.IsDigit(\"abc\", p.{|PDL2004:IsFraud|} == true ? 5 : 0); return p.Amount;")]
    [InlineData("System.Diagnostics.Debug.Assert(p.{|PDL2004:IsFraud|} != true); return p.Amount;")]
    [InlineData("_ = Convert.ToByte(p.{|PDL2004:Refunded|}); return p.Amount;")]
    [InlineData("_ = new DateTime(p.{|PDL2004:IsFraud|} == true ? 0 : 2020, 1, 1); return p.Amount;")]
    [InlineData("if (p.{|PDL2004:IsFraud|} == true) _ = 10 / (int)p.Amount; return p.Amount;")]
    [InlineData("_ = p.{|PDL2004:IsFraud|} switch { true => 1, false => 2 }; return p.Amount;")]
    [InlineData("var q = p; _ = new[] { 1f, 2f }.Single(x => x > (q.{|PDL2004:Refunded|} ?? 0f)); return p.Amount;")]
    [InlineData("Check({|PDL2004:p|}); return p.Amount;")]
    [InlineData("_ = p.{|PDL2004:Strict|}; return p.Amount;")]
    [InlineData("try { _ = p.{|PDL2004:IsFraud|}!.Value; } catch (FormatException) { } return p.Amount;")]
    public Task Operation_FailsOnSomeValues_IsReportedWhereTheyEnter(string body) => VerifyAsync(Members(body), Types);

    [Theory]
    [InlineData("_ = p.IsFraud; return p.Amount;")]
    [InlineData("_ = p.IsFraud == true ? 1 : 0; return p.Amount;")]
    [InlineData("_ = p.IsFraud.GetValueOrDefault(); return p.Amount;")]
    [InlineData("_ = (p.Refunded ?? 0f) / p.Amount; return p.Amount;")]
    [InlineData("_ = (int)(p.Refunded ?? 0f); return p.Amount;")]
    [InlineData("_ = (p.IsFraud == true ? 1 : 0) / 2; return p.Amount;")]
    [InlineData("_ = Math.Max(p.Refunded ?? 0f, 1f) + MathF.Sqrt(p.Refunded ?? 0f); return p.Amount;")]
    [InlineData("_ = $\"{p.IsFraud}\" + p.Refunded; return p.Amount;")]
    [InlineData("_ = p.ToString() + p.GetHashCode(); return p.Amount;")]
    [InlineData("if (p.IsFraud == true) Console.WriteLine(p.Amount); return p.Amount;")]
    [InlineData("_ = new List<bool?> { p.IsFraud }.Count(x => x == true); return p.Amount;")]
    [InlineData("_ = p.IsFraud switch { true => 1, _ => 2 }; return p.Amount;")]
    [InlineData("_ = 10 / (int)p.Amount; return p.Amount;")]
    [InlineData("try { _ = p.IsFraud!.Value; } catch { } return p.Amount;")]
    [InlineData("try { _ = p.IsFraud!.Value; } catch (Exception) { } return p.Amount;")]
    [InlineData("return p.[|IsFraud|]!.Value ? 1f : 0f;")]
    [InlineData("float x = p.Amount; try { _ = p.[|IsFraud|]!.Value; } catch (Exception) { x = 0f; } return x;")]
    public Task Operation_ThatCannotFail_OrWhoseFailureStaysInside_IsClean(string body) => VerifyAsync(Members(body), Types);

    [Fact]
    public async Task Message_SaysThatItIsTheFailure()
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync(Members("Check({|PDL2004:p|}); return p.Amount;"), Types));
        Assert.Equal(
            "Whether the feature 'Value' throws depends on 'IsFraud', the label of its own row, which is never known when the row is scored: Value → Check → IsFraud",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
    }

    private const string Types = "public partial record struct Payment { public int Strict => 10 / (IsFraud == true ? 1 : 0); }";

    private static string Members(string body) => $$"""
        [Feature] static float Value(in Payment p)
        {
            {{body}}
        }

        static void Check(Payment x) { _ = x.IsFraud!.Value; }
        """;
}
