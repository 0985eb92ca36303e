using CsCheck;

namespace PipelineDsl.Tests.Leakage;

public class SumSearchTests
{
    [Fact]
    public void Search_OverPlantedSums_FindsExactlyThem() => Gen.Select(Gen.Int[1, 3], Gen.Int[0, 6], Gen.Int[0, int.MaxValue]).Sample((length, signs, seed) =>
    {
        var random = new Random(seed);
        LookColumn[] columns = [.. Enumerable.Range(0, 7).Select(column => new LookColumn($"c{column}", [.. Enumerable.Range(0, 50).Select(_ => (double)random.Next(-1_000, 1_000))]))];
        int[] chosen = [.. Enumerable.Range(0, 7).OrderBy(_ => random.Next()).Take(length).Order()];
        double[] label = [.. Enumerable.Range(0, 50).Select(row => chosen.Select((column, i) => (signs >> i & 1) == 0 ? columns[column].Numbers[row] : -columns[column].Numbers[row]).Sum())];
        Assert.Equal(chosen, Assert.Single(SumSearch.Find(columns, label)).Columns);
    });

    [Fact]
    public void Search_OfDecimals_AllowsForRounding()
    {
        LookColumn[] columns = [new("a", [0.1, 0.2, 12.7]), new("b", [0.2, 0.4, 0.6])];
        (int[] _, string text) = Assert.Single(SumSearch.Find(columns, [0.3, 0.6, 13.3]));
        Assert.Equal("a + b", text);
    }

    [Fact]
    public void Search_OfADifference_WritesWhatIsAddedFirst()
    {
        LookColumn[] columns = [new("a", [1, 5, 2]), new("b", [3, 4, 9])];
        Assert.Equal("b − a", Assert.Single(SumSearch.Find(columns, [2, -1, 7])).Text);
    }

    [Fact]
    public void Search_WhenOneRowDiffers_FindsNothing()
    {
        LookColumn[] columns = [new("a", [1, 5, 2]), new("b", [3, 4, 9])];
        Assert.Empty(SumSearch.Find(columns, [4, 9, 12]));
    }

    [Fact]
    public void Search_OverConstantAndMissingColumns_LeavesThemOut()
    {
        LookColumn[] columns = [new("zero", [0, 0, 0]), new("a", [1, 5, 2]), new("hole", [3, double.NaN, 9])];
        Assert.Equal("a", Assert.Single(SumSearch.Find(columns, [1, 5, 2])).Text);
    }
}
