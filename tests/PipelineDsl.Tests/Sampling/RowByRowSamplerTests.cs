namespace PipelineDsl.Tests.Sampling;

public class RowByRowSamplerTests
{
    [Theory]
    [InlineData(.3)]
    [InlineData(.001)]
    [InlineData(1)]
    public void Bernoulli_chooses_each_row_by_itself(double probability)
    {
        // Four rows: all sixteen outcomes, those too rare put together.
        var counts = new Dictionary<int, long>();
        for (ulong seed = 0; seed < 100_000; seed++)
        {
            var sampler = new BernoulliSampler(probability, seed);
            int mask = 0;
            for (int row = 0; row < 4; row++) mask |= sampler.Next() ? 1 << row : 0;
            counts[mask] = counts.GetValueOrDefault(mask) + 1;
        }

        double ProbabilityOf(int mask) => Math.Pow(probability, int.PopCount(mask)) * Math.Pow(1 - probability, 4 - int.PopCount(mask));
        int[] common = [.. Enumerable.Range(0, 16).Where(mask => ProbabilityOf(mask) > 1e-4)];
        double rest = 1 - common.Sum(ProbabilityOf);
        long others = counts.Where(pair => !common.Contains(pair.Key)).Sum(pair => pair.Value);
        Assert.InRange(others, 0, (rest * 100_000) + 20);
        if (common.Length == 1) return;
        double shown = common.Sum(ProbabilityOf);
        ChiSquare.Fits([.. common.Select(mask => counts.GetValueOrDefault(mask))], [.. common.Select(mask => ProbabilityOf(mask) / shown)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(10)]
    public void Systematic_keeps_its_distance_and_gives_each_row_equally(double interval)
    {
        const int N = 50;
        long[] counts = new long[N];
        for (ulong seed = 0; seed < 20_000; seed++)
        {
            var sampler = new SystematicSampler(interval, seed);
            int last = -1;
            int chosen = 0;
            for (int row = 0; row < N; row++)
            {
                if (!sampler.Next()) continue;
                counts[row]++;
                chosen++;
                if (last >= 0) Assert.InRange(row - last, (int)Math.Floor(interval), (int)Math.Ceiling(interval));
                last = row;
            }

            Assert.InRange(chosen, Math.Floor(N / interval), Math.Ceiling(N / interval));
        }

        Assert.All(counts, count => Assert.InRange(count / 20_000d, (1 / interval) - .025, (1 / interval) + .025));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BernoulliSampler(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BernoulliSampler(1.1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BernoulliSampler(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SystematicSampler(.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SystematicSampler(double.NaN, 1));
    }
}
