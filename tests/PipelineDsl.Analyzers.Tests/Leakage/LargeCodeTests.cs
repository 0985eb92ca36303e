namespace PipelineDsl.Analyzers.Tests.Leakage;

/// <summary>Code of sizes that people paste or generate.</summary>
public sealed class LargeCodeTests : LeakageTestBase
{
    [Fact]
    public Task ChainOfThousandsOfOperators_IsFollowed() =>
        VerifyBodyAsync($"return {string.Join(" + ", Enumerable.Repeat("p.Amount", 3000))} + (p.[|IsFraud|] == true ? 1f : 0f);");

    [Fact]
    public Task DeepNesting_IsFollowed() =>
        VerifyBodyAsync(string.Concat(Enumerable.Repeat("if (p.Amount > 1f) { ", 60)) + "return p.[|IsFraud|] == true ? 1f : 0f; " + new string('}', 60) + " return 0f;");

    [Fact]
    public Task LongChainOfCalls_IsFollowed()
    {
        const int Length = 50;
        IEnumerable<string> helpers = Enumerable.Range(0, Length).Select(i => $"static float H{i}(Payment x) => H{i + 1}(x) + x.Amount;");
        return VerifyBodyAsync("return H0(p);", string.Join('\n', helpers) + $"static float H{Length}(Payment x) => x.Amount;");
    }

    [Fact]
    public Task LargeCircleOfCalls_IsSolved()
    {
        const int Length = 30;
        IEnumerable<string> helpers = Enumerable.Range(0, Length).Select(i => $"static float H{i}(Payment x, int n) => n < 0 ? x.Amount : H{(i + 1) % Length}(x, n - 1) + H{(i + 7) % Length}(x, n - 1){(i == 20 ? " + x.Risk" : "")};");
        return VerifyBodyAsync("return H0([|p|], 3);", string.Join('\n', helpers));
    }

    [Fact]
    public Task Jumps_CountAsDependingOnTheWholeRow() =>
        VerifyAsync("[Feature] static float [|Value|](in Payment p) { again: if (p.Amount > 3f) goto again; return 1f; }");
}
