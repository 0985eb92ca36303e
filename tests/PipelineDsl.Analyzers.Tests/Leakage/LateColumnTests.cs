using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>PDL2002: columns of the row in hand that are known late.</summary>
public sealed class LateColumnTests : LeakageTestBase
{
    [Theory]
    [InlineData("return p.{|PDL2002:Refunded|} ?? 0f;")]
    [InlineData("return p is { {|PDL2002:Refunded|}: > 3f } ? 1f : 0f;")]
    [InlineData("return p.{|PDL2002:Late|};")]
    [InlineData("var q = p with { IsFraud = null }; return {|PDL2002:q|}.ToString().Length;")]
    [InlineData("return (p.{|PDL2002:Refunded|} ?? 0f) + (p.[|IsFraud|] == true ? 1f : 0f);")]
    [InlineData("return [|p|].ToString().Length;")]
    [InlineData("_ = p.Refunded; return p.Amount;")]
    public Task Feature_DependsOnALateColumn_IsReportedThere(string body) => VerifyBodyAsync(body);

    [Fact]
    public async Task Message_NamesTheDelay()
    {
        Diagnostic diagnostic = Assert.Single(await VerifyAsync("[Feature] static float Back(in Payment p) => p.{|PDL2002:Refunded|} ?? 0f;"));
        Assert.Equal(
            "The feature 'Back' depends on 'Refunded' of its own row, which is known only 7d after the event and not yet when the row is scored: Back → Refunded",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
    }
}
