namespace PipelineDsl.Tests.Sampling;

public class WeightedReservoirSamplerTests
{
    private const int Runs = 100_000;
    private const int Size = 2;
    private static readonly double[] Weights = [0.5, 3, 1, 0, 2.5, 8];

    /// <summary>One after another without replacement, each in proportion to the weights that are left.</summary>
    private static double ProbabilityOf(int mask)
    {
        return Orders(mask, Weights.Sum());

        static double Orders(int left, double total)
        {
            if (left == 0) return 1;
            double sum = 0;
            for (int i = 0; i < Weights.Length; i++)
            {
                if ((left & (1 << i)) != 0) sum += Weights[i] / total * Orders(left & ~(1 << i), total - Weights[i]);
            }

            return sum;
        }
    }

    [Fact]
    public void Rows_one_by_one_follow_sequential_draws() => Count((seed, rows) =>
    {
        var sampler = new WeightedReservoirSampler<int>(Size, seed);
        sampler.Add(rows, Weights);
        return sampler;
    });

    [Fact]
    public void Shards_merged_follow_sequential_draws() => Count((seed, rows) =>
    {
        int[] bounds = [0, 1, 2, 4, 6];
        var all = new WeightedReservoirSampler<int>(Size, seed);
        for (int shard = 0; shard < 4; shard++)
        {
            var part = new WeightedReservoirSampler<int>(Size, seed, (ulong)shard + 1);
            Range range = bounds[shard]..bounds[shard + 1];
            part.Add(rows.AsSpan(range), Weights.AsSpan(range));
            all.Merge(part);
        }

        return all;
    });

    [Fact]
    public void Rows_after_a_merge_follow_sequential_draws() => Count((seed, rows) =>
    {
        var all = new WeightedReservoirSampler<int>(Size, seed);
        all.Add(rows.AsSpan(0, 2), Weights.AsSpan(0, 2));
        var part = new WeightedReservoirSampler<int>(Size, seed, 1);
        part.Add(rows.AsSpan(2, 2), Weights.AsSpan(2, 2));
        all.Merge(part);
        all.Add(rows.AsSpan(4), Weights.AsSpan(4));
        return all;
    });

    [Fact]
    public void Importance_weights_make_sums_unbiased()
    {
        double[] values = [10, -3, 4, 100, 7, 1];
        double[] weights = [0.5, 3, 1, 2, 2.5, 8];
        double sum = 0, squares = 0;
        for (ulong seed = 0; seed < Runs; seed++)
        {
            var sampler = new WeightedReservoirSampler<double>(3, seed);
            sampler.Add(values, weights);
            double estimate = sampler.ToSample().Sum(row => row.Weight * row.Row);
            sum += estimate;
            squares += estimate * estimate;
        }

        double mean = sum / Runs;
        double error = Math.Sqrt(((squares / Runs) - (mean * mean)) / Runs);
        Assert.InRange(mean, values.Sum() - (5 * error), values.Sum() + (5 * error));
    }

    [Fact]
    public void Extreme_weights_stay_finite()
    {
        var sampler = new WeightedReservoirSampler<int>(2, 3);
        double[] weights = [1e-300, double.MaxValue / 8, 1e300, double.Epsilon, 1];
        for (int i = 0; i < 1_000; i++) sampler.Add(in i, weights[i % weights.Length]);
        Assert.Equal(2, sampler.ToSample().Length);
        Assert.All(sampler.ToSample(), row => Assert.InRange(row.Weight, 1, double.MaxValue));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Weights_that_are_none_are_refused_by_row(double weight)
    {
        var sampler = new WeightedReservoirSampler<int>(2, 3);
        sampler.Add(1, 1);
        Assert.Contains("Row 1 (from 0)", Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Add(2, weight)).Message, StringComparison.Ordinal);
        Assert.Equal((1L, 1), (sampler.Seen, sampler.Count));
    }

    [Fact]
    public void Rows_without_weight_are_counted_and_never_chosen()
    {
        var sampler = new WeightedReservoirSampler<int>(2, 3);
        sampler.Add([1, 2, 3], [0, 0, 0]);
        Assert.Empty(sampler.ToSample());
        Assert.Equal((3L, 3L, 0), (sampler.Seen, sampler.Weightless, sampler.Count));
    }

    [Fact]
    public void Full_reservoirs_allocate_nothing()
    {
        var sampler = new WeightedReservoirSampler<int>(100, 1);
        int[] rows = new int[10_000];
        double[] weights = [.. rows.Select((_, i) => 1d + (i % 7))];
        sampler.Add(rows, weights);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sampler.Add(rows, weights);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Count(Func<ulong, int[], WeightedReservoirSampler<int>> sample)
    {
        int[] rows = [.. Enumerable.Range(0, Weights.Length)];
        int[] subsets = [.. ChiSquare.Subsets(Weights.Length, Size).Where(mask => ProbabilityOf(mask) > 0)];
        long[] counts = new long[subsets.Length];
        for (ulong seed = 0; seed < Runs; seed++)
        {
            WeightedReservoirSampler<int> sampler = sample(seed, rows);
            Assert.Equal((6L, 1L, 15d), (sampler.Seen, sampler.Weightless, sampler.TotalWeight));
            counts[Array.IndexOf(subsets, sampler.ToSample().Sum(row => 1 << row.Row))]++;
        }

        ChiSquare.Fits(counts, [.. subsets.Select(ProbabilityOf)]);
    }
}
