using CsCheck;

namespace PipelineDsl.Tests.Encoders;

public class OrderStatisticsTests
{
    [Fact]
    public void Select_GeneratedNumbers_RanksHoldWhatSortingPutsThere()
    {
        Gen<double> value = Gen.OneOf(Gen.Double[-1e6, 1e6], Gen.Int[0, 5].Select(number => (double)number));
        Gen.Select(value.Array[1, 3000], Gen.Int[0, 2999].Array[0, 20]).Sample((values, wanted) => Check(values, wanted));
    }

    [Fact]
    public void Select_ShapedNumbers_RanksHoldWhatSortingPutsThere()
    {
        const int count = 20_000;
        IEnumerable<int> indexes = Enumerable.Range(0, count);
        int[] ranks = [0, 1, 77, count / 2, count - 1];
        Check([.. indexes.Select(i => (double)i)], ranks);
        Check([.. indexes.Select(i => (double)-i)], ranks);
        Check([.. indexes.Select(i => (double)Math.Min(i, count - i))], ranks);
        Check([.. indexes.Select(i => (double)(i % 2))], ranks);
        Check([.. indexes.Select(_ => 4.0)], ranks);
        Check([.. indexes.Select(i => i * 7919.0 % count)], ranks);
    }

    private static void Check(double[] values, int[] wanted)
    {
        int[] ranks = [.. wanted.Where(rank => rank < values.Length).Distinct().Order()];
        double[] sorted = [.. values.Order()];
        OrderStatistics.Select(values, ranks);
        Assert.Equal(ranks.Select(rank => sorted[rank]), ranks.Select(rank => values[rank]));
        Assert.Equal(sorted, values.Order());
    }
}
