using CsCheck;

namespace PipelineDsl.Tests.Sampling;

public class StratifiedSamplerTests
{
    [Fact]
    public void Shares_keep_floors_sizes_and_the_total() =>
        Gen.Select(Gen.Long[0, 1_000].Array[1, 8], Gen.Int[1, 2_000], Gen.Enum<StratumAllocation>(), Gen.Int[0, 60]).Sample((sizes, total, allocation, atLeast) =>
        {
            int[] kept = StratumPlan.Share(sizes, total, allocation, atLeast);
            long floors = sizes.Sum(size => Math.Min(size, atLeast));
            Assert.Equal(sizes.Sum() <= total ? sizes.Sum() : Math.Max(total, floors), kept.Sum());
            Assert.All(kept.Zip(sizes), pair => Assert.InRange(pair.First, Math.Min(pair.Second, atLeast), pair.Second));

            // What neither floor nor size holds has its fair share of what those leave, to within a row.
            if (sizes.Sum() <= total) return;
            int[] free = [.. Enumerable.Range(0, sizes.Length).Where(i => kept[i] > Math.Min(sizes[i], atLeast) + 1 && kept[i] < sizes[i] - 1)];
            double Weight(int i) => allocation == StratumAllocation.Equal ? 1 : sizes[i];
            foreach (int i in free)
            {
                foreach (int j in free) Assert.InRange((kept[i] - 1) / Weight(i), double.MinValue, (kept[j] + 1) / Weight(j));
            }
        });

    [Fact]
    public void Known_shares()
    {
        Assert.Equal([1, 1, 8], StratumPlan.Share([1, 1, 1000], 10, StratumAllocation.Equal, 4));
        Assert.Equal([5, 3, 2], StratumPlan.Share([500, 300, 200], 10, StratumAllocation.Proportional, 0));
        Assert.Equal([9, 1], StratumPlan.Share([99_999, 1], 10, StratumAllocation.Proportional, 1));
    }

    [Fact]
    public void Rare_strata_are_always_there()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            var sampler = new StratifiedSampler<bool, int>(100, StratumAllocation.Proportional, seed, atLeast: 1);
            for (int row = 0; row < 10_000; row++) sampler.Add(row == 7_777, in row);
            SampledRow<int>[] sample = sampler.ToSample();
            Assert.Equal(100, sample.Length);
            Assert.Contains(new SampledRow<int>(7_777, 1), sample);
        }
    }

    [Fact]
    public void Shards_merged_give_each_pair_of_subsets_equally()
    {
        // Two strata of four rows, two kept of each: 36 samples.
        int[] subsets = ChiSquare.Subsets(4, 2);
        long[] counts = new long[subsets.Length * subsets.Length];
        for (ulong seed = 0; seed < 100_000; seed++)
        {
            StratifiedSampler<int, int>[] shards = [.. Enumerable.Range(0, 4).Select(shard => new StratifiedSampler<int, int>([(0, 2), (1, 2)], seed, (ulong)shard))];
            for (int row = 0; row < 8; row++) shards[(row * 3) % 4].Add(row % 2, in row);
            for (int shard = 1; shard < 4; shard++) shards[0].Merge(shards[shard]);
            int even = 0, odd = 0;
            foreach (SampledRow<int> row in shards[0].ToSample())
            {
                Assert.Equal(2, row.Weight);
                if (row.Row % 2 == 0) even |= 1 << (row.Row / 2);
                else odd |= 1 << (row.Row / 2);
            }

            counts[(Array.IndexOf(subsets, even) * subsets.Length) + Array.IndexOf(subsets, odd)]++;
        }

        ChiSquare.Fits(counts, [.. counts.Select(_ => 1d / counts.Length)]);
    }

    [Fact]
    public void Weights_estimate_every_stratum()
    {
        var sampler = new StratifiedSampler<string?, int>(30, StratumAllocation.Equal, 5);
        for (int row = 0; row < 1_000; row++) sampler.Add(row % 10 == 0 ? null : row % 10 < 4 ? "a" : "b", in row);
        Assert.Equal([(null, 100L), ("a", 300L), ("b", 600L)], sampler.Strata);
        SampledRow<int>[] sample = sampler.ToSample();
        Assert.Equal([10d, 30d, 60d], sample.Select(row => row.Weight).Distinct());
        Assert.Equal(1_000, sample.Sum(row => row.Weight), 1e-9);
        Assert.Equal(sample, sampler.ToSample());
    }

    [Fact]
    public void Strata_that_are_not_named_are_counted()
    {
        var sampler = new StratifiedSampler<string, int>([("a", 2), ("rare", 5)], 1);
        for (int row = 0; row < 100; row++) sampler.Add(row % 2 == 0 ? "a" : "other", in row);
        Assert.Equal(50, sampler.Unnamed);
        Assert.Equal(2, sampler.ToSample().Length);
        Assert.Throws<ArgumentException>(() => new StratifiedSampler<string, int>([("a", 2), ("a", 5)], 1));
        Assert.Throws<ArgumentException>(() => sampler.Merge(new StratifiedSampler<string, int>([("a", 3), ("rare", 5)], 1)));
    }

    [Fact]
    public void Empty_streams_give_empty_samples() => Assert.Empty(new StratifiedSampler<int, int>(3, StratumAllocation.Equal, 1).ToSample());

    [Fact]
    public void Full_reservoirs_allocate_nothing()
    {
        var sampler = new StratifiedSampler<DayOfWeek, int>(300, StratumAllocation.Equal, 1);
        Feed();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Feed();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Feed()
        {
            for (int row = 0; row < 20_000; row++) sampler.Add((DayOfWeek)(row % 7), in row);
        }
    }
}
