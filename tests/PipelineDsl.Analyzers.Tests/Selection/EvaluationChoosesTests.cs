using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Selection;

/// <summary>PDL2301: results on evaluation rows that choose.</summary>
public sealed class EvaluationChoosesTests
{
    private const string TwoResults = "var a = logistic.Evaluate(split.Test).Metrics; var b = trees.Evaluate(split.Test).Metrics;";

    [Theory]
    [InlineData("object best = logistic; if ([|a.Auc < b.Auc|]) best = trees; return best;")]
    [InlineData("object best; if ([|a.Auc < b.Auc|]) best = trees; else best = logistic; return best;")]
    [InlineData("object best = [|a.Auc < b.Auc|] ? trees : logistic; return best;")]
    [InlineData("return [|b.AveragePrecision > a.AveragePrecision|] ? trees : logistic;")]
    [InlineData("if ([|a.LogLoss < b.LogLoss|]) return logistic; return trees;")]
    [InlineData("if ([|a.Auc < b.Auc|]) return 1; return 2;")]
    [InlineData("bool better = [|b.Auc > a.Auc|]; if (better) return trees; return logistic;")]
    [InlineData("bool better = [|b.Auc > a.Auc|] && minimum > 0; return better ? trees : logistic;")]
    [InlineData("double gain = b.Auc - a.Auc; double least = a.Auc * 0.01; return [|gain > least|] ? trees : logistic;")]
    [InlineData("double best = Math.Max(a.Auc, b.Auc); return [|best == a.Auc|] ? logistic : trees;")]
    [InlineData("if (a.Auc.[|CompareTo|](b.Auc) < 0) return trees; return logistic;")]
    [InlineData("if ([|a.Auc < b.Auc|]) trees.Save(\"best.model\"); else logistic.Save(\"best.model\");")]
    [InlineData("if ([|b.Auc > a.Auc|]) Helpers.Deploy(trees);")]
    [InlineData("int depth = 0; int other = 3; if ([|b.F1 > a.F1|]) { depth = other; } return depth;")]
    [InlineData("return (object)1 switch { int when [|a.Auc > b.Auc|] => logistic, _ => trees };")]
    public Task TwoResults_Compared_AndSomethingIsKept(string body) => SelectionCode.VerifyBodyAsync(TwoResults + body);

    [Theory]
    [InlineData("""
        Trees? best = null; double bestAuc = 0;
        foreach (Trees model in models)
        {
            double auc = model.Evaluate(split.Test).Metrics.Auc;
            if ([|auc > bestAuc|]) { bestAuc = auc; best = model; }
        }
        return best;
        """)]
    [InlineData("""
        Trees? best = null; double bestAuc = double.NaN;
        foreach (Trees model in models)
        {
            double auc = model.Evaluate(split.Test).Metrics.Auc;
            if (best is not null && [|auc <= bestAuc|]) continue;
            (best, bestAuc) = (model, auc);
        }
        return best;
        """)]
    [InlineData("""
        ModelEvaluation<Payment>? best = null;
        foreach (Trees model in models)
        {
            var evaluation = model.Evaluate(split.Test);
            if (best is null || [|evaluation.Metrics.Auc > best.Metrics.Auc|]) best = evaluation;
        }
        return best;
        """)]
    [InlineData("""
        int rounds = 0; double last = 0;
        while (true)
        {
            double auc = Helpers.Train(split.Training, rounds).Evaluate(split.Test).Metrics.Auc;
            if ([|auc < last|]) break;
            last = auc; rounds++;
        }
        return rounds;
        """)]
    [InlineData("""
        int depth = 1; double auc = 0;
        while ([|auc < 0.9|]) { auc = Helpers.Train(split.Training, depth++).Evaluate(split.Test).Metrics.Auc; }
        return depth;
        """)]
    [InlineData("""
        for (int depth = 1; depth < 9; depth++)
        {
            Trees model = Helpers.Train(split.Training, depth);
            if ([|model.Evaluate(split.Test).Metrics.Auc > 0.9|]) return model;
        }
        """)]
    [InlineData("""
        var evaluation = trees.Evaluate(split.Test);
        float best = 0; double bestF1 = 0;
        foreach (float threshold in thresholds)
        {
            double f1 = BinaryEvaluation.From(evaluation.Probabilities, evaluation.Labels, threshold).F1;
            if ([|f1 > bestF1|]) { bestF1 = f1; best = threshold; }
        }
        return best;
        """)]
    [InlineData("""
        var evaluation = trees.Evaluate(split.Test);
        float chosen = 0;
        foreach (float threshold in thresholds)
        {
            var at = BinaryEvaluation.From(evaluation.Probabilities, evaluation.Labels, threshold);
            if ([|at.Precision >= 0.9|]) { chosen = threshold; break; }
        }
        return chosen;
        """)]
    [InlineData("""
        var state = new FraudPipeline.State(); float best = 0; int most = 0;
        foreach (float threshold in thresholds)
        {
            int right = 0;
            foreach (Payment payment in split.Test) { if ((trees.Score(in payment, state) >= threshold) == payment.IsFraud) right++; }
            if ([|right > most|]) { most = right; best = threshold; }
        }
        return best;
        """)]
    [InlineData("""
        var aucs = new double[models.Count]; int best = 0;
        for (int i = 0; i < models.Count; i++) aucs[i] = models[i].Evaluate(split.Test).Metrics.Auc;
        for (int i = 1; i < aucs.Length; i++) { if ([|aucs[i] > aucs[best]|]) best = i; }
        return models[best];
        """)]
    [InlineData("""
        var aucs = models.Select(model => model.Evaluate(split.Test).Metrics.Auc).ToList();
        return [|models[aucs.IndexOf(aucs.Max())]|];
        """)]
    public Task Loop_OverCandidates_ChoosesByAResult(string body) => SelectionCode.VerifyBodyAsync(body);

    [Theory]
    [InlineData("return models.[|MaxBy|](model => model.Evaluate(split.Test).Metrics.Auc);")]
    [InlineData("return models.[|MinBy|](model => model.Evaluate(split.Test).Metrics.LogLoss);")]
    [InlineData("return models.OrderByDescending(model => model.Evaluate(split.Test).Metrics.Auc).[|First|]();")]
    [InlineData("return (from model in models orderby model.Evaluate(split.Test).Metrics.Auc descending select model).[|First|]();")]
    [InlineData("var ranked = models.OrderBy(model => model.Evaluate(split.Test).Metrics.Auc).ToList(); return [|ranked[^1]|];")]
    [InlineData("var ranked = models.Select(model => (Model: model, model.Evaluate(split.Test).Metrics.Auc)).OrderByDescending(x => x.Auc); return ranked.[|First|]().Model;")]
    [InlineData("var all = models.Select(model => new Candidate(model, model.Evaluate(split.Test).Metrics.Auc, 3)).ToList(); all.Sort((x, y) => x.Auc.CompareTo(y.Auc)); return [|all[0]|].Model;")]
    [InlineData("var all = models.Select(model => new { model, auc = Helpers.TestAuc(model, split) }); return all.[|MaxBy|](x => x.auc)!.model;")]
    [InlineData("return models.[|MaxBy|](model => Helpers.TestAuc(model, split));")]
    [InlineData("return models.[|MaxBy|](model => Helpers.Twice(Helpers.TestAuc(model, split.Test)));")]
    [InlineData("return models.Aggregate((x, y) => [|x.Evaluate(split.Test).Metrics.Auc > y.Evaluate(split.Test).Metrics.Auc|] ? x : y);")]
    [InlineData("var aucs = models.Select(model => model.Evaluate(split.Test).Metrics.Auc).ToArray(); return models[Helpers.[|Best|](aucs)];")]
    [InlineData("var reports = new[] { new Report(\"a\", logistic.Evaluate(split.Test)), new Report(\"b\", trees.Evaluate(split.Test)) }; return reports.OrderBy(x => x.CardPrecision).[|Last|]().Title;")]
    [InlineData("var reports = new List<Report> { new(\"a\", logistic.Evaluate(split.Test)) }; reports.Add(new(\"b\", trees.Evaluate(split.Test))); return reports.[|MaxBy|](x => x.Auc)!.Title;")]
    [InlineData("double best = models.Max(model => model.Evaluate(split.Test).Metrics.Auc); return models.First(model => [|model.Evaluate(split.Test).Metrics.Auc == best|]);")]
    public Task Sequence_OrderedByAResult_AndOneIsTaken(string body) => SelectionCode.VerifyBodyAsync(body);

    [Theory]
    [InlineData("if (a.Auc < 0.9) throw new InvalidOperationException(\"too bad to release\");")]
    [InlineData("if (a.Auc < minimum) return null; logistic.Save(\"fraud.model\");")]
    [InlineData("bool isGood = a.Auc > 0.9 && a.LogLoss < 0.2; Console.WriteLine(isGood);")]
    [InlineData("Console.WriteLine(a); Console.WriteLine(b.Auc);")]
    [InlineData("Console.WriteLine(a.Auc > b.Auc ? \"the logistic model is better\" : \"the trees are better\");")]
    [InlineData("if (a.Auc > b.Auc) Console.WriteLine(\"the logistic model is better\");")]
    [InlineData("string verdict = a.Auc > b.Auc ? \"logistic\" : \"trees\"; Console.WriteLine(verdict);")]
    [InlineData("if (a.Auc < b.Auc - 0.1) throw new InvalidOperationException(\"worse than before\");")]
    [InlineData("double best = 0; if (a.Auc > best) best = a.Auc; if (b.Auc > best) best = b.Auc; Console.WriteLine(best);")]
    [InlineData("Console.WriteLine(Math.Max(a.Auc, b.Auc));")]
    [InlineData("foreach (var x in new[] { (\"logistic\", a.Auc), (\"trees\", b.Auc) }.OrderByDescending(x => x.Item2)) Console.WriteLine(x);")]
    [InlineData("int n = 0; foreach (var x in new[] { a, b }) { if (x.Auc > 0.8) n++; } Console.WriteLine(n);")]
    [InlineData("bool ok = true; foreach (var model in models) { if (model.Evaluate(split.Test).Metrics.Auc < 0.8) ok = false; } if (!ok) throw new InvalidOperationException();")]
    [InlineData("foreach (var model in models) { if (model.Evaluate(split.Test).Metrics.Auc < 0.8) throw new InvalidOperationException(); }")]
    [InlineData("if (split.Test.Count > split.Training.Count) return trees;")]
    [InlineData("if (a.Rows > b.Rows) return trees;")]
    [InlineData("double mean = Helpers.Mean([a.Auc, b.Auc]); Console.WriteLine(mean);")]
    [InlineData("var results = new List<double>(); while (results.Count < models.Count) results.Add(models[results.Count].Evaluate(split.Test).Metrics.Auc); Console.WriteLine(results.Max());")]
    [InlineData("foreach (Payment payment in split.Test) { if (payment.Amount > 1000f) Console.WriteLine(payment.Id); }")]
    [InlineData("Payment largest = default; foreach (Payment payment in split.Test) { if (payment.Amount > largest.Amount) largest = payment; } Console.WriteLine(largest);")]
    [InlineData("var all = new[] { new Candidate(trees, b.Auc, 3), new Candidate(trees, b.Auc, 4) }; return all[0].Depth > all[1].Depth ? all[0].Model : all[1].Model;")]
    [InlineData("return nameof(a.Auc).Length > nameof(b.Auc).Length ? trees : logistic;")]
    public Task Gates_AndPrinting_AreFine(string body) => SelectionCode.VerifyBodyAsync(TwoResults + body);

    [Theory]
    [InlineData("return trees.Evaluate(split.Validation).Metrics.Auc > logistic.Evaluate(split.Validation).Metrics.Auc ? trees : logistic;")]
    [InlineData("return models.MaxBy(model => model.Evaluate(split.Validation).Metrics.Auc);")]
    [InlineData("return models.OrderBy(model => model.Evaluate(split.Validation).Metrics.LogLoss).First();")]
    [InlineData("""
        var validation = trees.Evaluate(split.Validation); float best = 0; double bestF1 = 0;
        foreach (float threshold in thresholds)
        {
            double f1 = BinaryEvaluation.From(validation.Probabilities, validation.Labels, threshold).F1;
            if (f1 > bestF1) { bestF1 = f1; best = threshold; }
        }
        Console.WriteLine(trees.Evaluate(split.Test));
        return best;
        """)]
    [InlineData("""
        Trees? best = null; double bestAuc = 0;
        foreach (Trees model in models)
        {
            double auc = model.Evaluate(split.Validation).Metrics.Auc;
            if (auc > bestAuc) { bestAuc = auc; best = model; }
        }
        return best!.Evaluate(split.Test).Metrics.Auc;
        """)]
    public Task ValidationRows_MayChoose(string body) => SelectionCode.VerifyBodyAsync(body);

    [Fact]
    public Task Comparers_OfTheUsersOwn_AreTheChoice() => SelectionCode.VerifyAsync("""
        static bool IsBetter(ModelEvaluation<Payment> x, ModelEvaluation<Payment> y) => [|x.Metrics.Auc > y.Metrics.Auc|];
        static object Run(TimeSplit<Payment> split, Logistic logistic, Trees trees) => IsBetter(logistic.Evaluate(split.Test), trees.Evaluate(split.Test)) ? logistic : trees;
        """);

    [Fact]
    public async Task Message_NamesTheResult()
    {
        Diagnostic diagnostic = Assert.Single(await SelectionCode.VerifyBodyAsync("return models.[|MaxBy|](model => model.Evaluate(split.Test).Metrics.Auc);"));
        Assert.Equal(
            "This choice rests on 'Auc', a result on evaluation rows, and makes every later result on them too good; choose on split.Validation",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public async Task TopLevelStatements_AreLookedAt()
    {
        (string text, ImmutableArray<string> expected) = Markup.Parse("Test.cs", """
            var split = Logistic.Split(RowSource.From(Array.Empty<Payment>()));
            var (logistic, trees) = (Logistic.Train(split.Training), Trees.Train(split.Training));
            object best = [|logistic.Evaluate(split.Test).Metrics.Auc > trees.Evaluate(split.Test).Metrics.Auc|] ? logistic : trees;
            Console.WriteLine(best);
            """, "PDL2301");
        TestProject project = TestProject.Create([("Test.cs", text), ("Models.cs", SelectionCode.Models)], kind: OutputKind.ConsoleApplication);
        Assert.Empty(project.Errors);
        Assert.Equal(expected, (await project.AnalyzeAsync()).Select(Markup.Line));
    }
}
