using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Tests.Selection;

/// <summary>PDL2302: evaluation rows that have chosen and are read again.</summary>
public sealed class EvaluatedAgainTests
{
    [Theory]
    [InlineData("Trees best = models.[|MaxBy|](model => model.Evaluate(split.Test).Metrics.Auc)!; Console.WriteLine(best.Evaluate({|PDL2302:split.Test|}));")]
    [InlineData("var test = split.Test; Trees best = models.[|MaxBy|](model => model.Evaluate(test).Metrics.Auc)!; Console.WriteLine(best.Evaluate({|PDL2302:test|})); Console.WriteLine(best.Evaluate({|PDL2302:split.Test|}));")]
    [InlineData("var large = split.Test.Where(payment => payment.Amount > 10f); Trees best = models.[|MaxBy|](model => model.Evaluate(large).Metrics.Auc)!; return best.Evaluate({|PDL2302:split.Test|});")]
    [InlineData("""
        Trees? best = null; double bestAuc = 0;
        foreach (Trees model in models)
        {
            double auc = model.Evaluate(split.Test).Metrics.Auc;
            if ([|auc > bestAuc|]) { bestAuc = auc; best = model; }
            Console.WriteLine(model.Evaluate(split.Test));
        }
        return best!.Evaluate({|PDL2302:split.Test|});
        """)]
    [InlineData("Trees best = [|models[0].Evaluate(split.Test).Metrics.Auc > models[1].Evaluate(split.Test).Metrics.Auc|] ? models[0] : models[1]; return Helpers.TestAuc(best, {|PDL2302:split.Test|});")]
    public Task SetThatHasChosen_IsReadAgain(string body) => SelectionCode.VerifyBodyAsync(body);

    [Theory]
    [InlineData("Trees best = models.MaxBy(model => model.Evaluate(split.Validation).Metrics.Auc)!; return best.Evaluate(split.Test);")]
    [InlineData("Console.WriteLine(trees.Evaluate(split.Test)); Console.WriteLine(logistic.Evaluate(split.Test));")]
    [InlineData("Console.WriteLine(trees.Evaluate(split.Test)); return models.[|MaxBy|](model => model.Evaluate(split.Test).Metrics.Auc);")]
    [InlineData("var other = Trees.Split(split.History); Trees best = models.[|MaxBy|](model => model.Evaluate(split.Test).Metrics.Auc)!; return best.Evaluate(other.Test);")]
    [InlineData("Trees best = models.[|MaxBy|](model => model.Evaluate(split.Test).Metrics.Auc)!; return split.Test.Count;")]
    public Task OtherReadings_AreFine(string body) => SelectionCode.VerifyBodyAsync(body);

    [Fact]
    public async Task Message_NamesTheSet()
    {
        Diagnostic diagnostic = (await SelectionCode.VerifyBodyAsync("Trees best = models.[|MaxBy|](model => model.Evaluate(split.Test).Metrics.Auc)!; Console.WriteLine(best.Evaluate({|PDL2302:split.Test|}));"))[1];
        Assert.Equal(
            "'split.Test' is read again after a choice rested on it: what it reports is too good; choose on split.Validation and report on 'split.Test'",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
