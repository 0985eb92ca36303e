using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Selection;

/// <summary>Code that evaluates, as it is while someone types it.</summary>
public sealed class IncompleteSelectionTests
{
    private const int Mutations = 120;

    private const string Code = """
        public static class Program
        {
            static bool IsBetter(ModelEvaluation<Payment> x, ModelEvaluation<Payment> y) => x.Metrics.Auc > y.Metrics.Auc;
            static double Auc(Trees model, TimeSplit<Payment> split) => split is { } ? Auc(model, split) + model.Evaluate(split.Test).Metrics.Auc : 0;
            static object? Run(TimeSplit<Payment> split, Logistic logistic, Trees trees, IReadOnlyList<Trees> models, float[] thresholds)
            {
                var (a, b) = (logistic.Evaluate(split.Test), trees.Evaluate(split.Test));
                Trees? best = null; double bestAuc = 0; var all = new List<(Trees Model, double Auc)>();
                foreach (Trees model in models) { double auc = Auc(model, split); if (best is null || auc > bestAuc) { (best, bestAuc) = (model, auc); } else continue; all.Add((model, auc)); }
                all.Sort((x, y) => x.Auc.CompareTo(y.Auc));
                float threshold = thresholds.MaxBy(t => BinaryEvaluation.From(a.Probabilities, a.Labels, t).F1);
                while (bestAuc < 0.9 && a.Metrics.Auc is > 0.5 and < 0.9) bestAuc = trees.Evaluate(split.Test.Where(p => p.Amount > 3f)).Metrics.Auc;
                object chosen = IsBetter(a, b) ? logistic : b.Metrics.LogLoss < a.Metrics.LogLoss ? trees : all[^1].Model;
                return models.Select(m => new { m, auc = m.Evaluate(split.Test)?.Metrics.Auc }).OrderBy(x => x.auc).Last().m ?? chosen switch { Trees t when bestAuc > a.Metrics.Auc => t, _ => null };
            }
        }
        """;

    [Fact]
    public async Task Analyzers_OnCodeWithTokensMissing_DoNotCrash()
    {
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(Code, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        for (int i = 0; i < tokens.Length; i += Math.Max(1, tokens.Length / Mutations))
        {
            string text = i % 3 == 0 ? Code[..tokens[i].SpanStart] : Code.Remove(tokens[i].SpanStart, tokens[i].Span.Length);
            foreach (Diagnostic diagnostic in await TestProject.Create([("Test.cs", text), ("Models.cs", SelectionCode.Models)]).AnalyzeAsync())
            {
                Assert.True(diagnostic.Id.StartsWith("PDL", StringComparison.Ordinal), $"{diagnostic}\n{text}");
            }
        }
    }
}
