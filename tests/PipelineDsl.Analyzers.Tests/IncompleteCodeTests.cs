using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests;

/// <summary>Code as it is while someone types: analyzers say what they can and never crash.</summary>
public sealed class IncompleteCodeTests
{
    private const int Mutations = 300;

    private static readonly string s_code = FeatureCode.Schema + FeatureCode.Pipeline("""
        [Feature] static float Read(in Payment p) => p.IsFraud == true ? 1f : 0f;
        [Feature] static float Path(in Payment p) => First(p, out float x) + x;
        static float First(Payment x, out float y) { y = 0f; foreach (var (a, b) in new[] { (x.Amount, x.IsFraud) }) { if (b == true) y += a; } return y; }
        [Feature] static float Patterns(in Payment p) => p switch { { IsFraud: true } => 1f, { Country: { Length: > 2 } c } when c[0] == 'G' => 2f, _ => 0f };
        [Feature] static float Loops(in Payment p) { var q = p with { IsFraud = null }; for (int i = 0; i < 3; i++) { try { if (q.IsLarge) break; } catch (FormatException e) when (e.Message is [_, ..]) { continue; } } return $"{q}".Length; }
        [Feature] static (float A, float B) Pair(in Payment p) { (float a, bool? b) = (p.Amount, p.IsFraud); Func<bool?, float> f = x => x ?? false ? 1f : 0f; return (a, f(b)); }
        [Aggregate(Aggregates.Mean, "30d", Key = [nameof(Payment.CardId)], Empty = 0)] static bool? Fraud(in Payment p) => p.IsFraud;
        """);

    [Fact]
    public async Task Analyzers_OnCodeWithTokensMissing_DoNotCrash()
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(s_code, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        int step = Math.Max(1, tokens.Length / Mutations);
        for (int i = 0; i < tokens.Length; i += step)
        {
            // One token is missing, or all that follows is not typed yet.
            string missing = s_code.Remove(tokens[i].SpanStart, tokens[i].Span.Length);
            string unfinished = s_code[..tokens[i].SpanStart];
            await AssertNoCrash(i % 3 == 0 ? unfinished : missing);
        }
    }

    [Fact]
    public async Task Analyzers_OnTokensInDisorder_DoNotCrash()
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(s_code, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        for (int i = 1; i + 1 < tokens.Length; i += tokens.Length / 50)
        {
            string text = s_code[..tokens[i].SpanStart] + tokens[i + 1].Text + " " + tokens[i].Text + s_code[tokens[i + 1].Span.End..];
            await AssertNoCrash(text);
        }
    }

    private static async Task AssertNoCrash(string code)
    {
        foreach (Diagnostic diagnostic in await TestProject.Create([("Test.cs", code)]).AnalyzeAsync())
        {
            Assert.True(diagnostic.Id.StartsWith("PDL", StringComparison.Ordinal), $"{diagnostic}\n{code}");
        }
    }
}
