using CsCheck;

namespace PipelineDsl.Tests.Sampling;

public class ReservoirSamplerTests
{
    private const int Runs = 100_000;

    [Fact]
    public void Rows_one_by_one_give_each_subset_equally() => Subsets((sampler, rows) =>
    {
        foreach (int row in rows) sampler.Add(in row);
    });

    [Fact]
    public void Rows_in_runs_give_each_subset_equally() => Subsets((sampler, rows) =>
    {
        sampler.Add(rows.AsSpan(0, 1));
        sampler.Add(rows.AsSpan(1, 5));
        sampler.Add(rows.AsSpan(6));
    });

    [Theory]
    [InlineData(2, 4, 6)]
    [InlineData(4, 5, 7)]
    [InlineData(1, 2, 3)]
    [InlineData(0, 0, 8)]
    public void Shards_merged_give_each_subset_equally(int first, int second, int third)
    {
        const int N = 9;
        const int Size = 3;
        int[] rows = [.. Enumerable.Range(0, N)];
        int[] bounds = [0, first, second, third, N];
        Count(N, Size, seed =>
        {
            var all = new ReservoirSampler<int>(Size, seed);
            all.Add(rows.AsSpan(0, first));
            for (int shard = 1; shard < 4; shard++)
            {
                var part = new ReservoirSampler<int>(Size, seed, (ulong)shard);
                part.Add(rows.AsSpan(bounds[shard]..bounds[shard + 1]));
                all.Merge(part);
            }

            return all;
        });
    }

    [Fact]
    public void Rows_after_a_merge_are_given_their_chance()
    {
        int[] rows = [.. Enumerable.Range(0, 9)];
        Count(9, 3, seed =>
        {
            var all = new ReservoirSampler<int>(3, seed);
            all.Add(rows.AsSpan(0, 4));
            var part = new ReservoirSampler<int>(3, seed, 1);
            part.Add(rows.AsSpan(4, 2));
            all.Merge(part);
            all.Add(rows.AsSpan(6));
            return all;
        });
    }

    [Fact]
    public void Long_streams_give_each_row_equally()
    {
        const int N = 20_000;
        const int Size = 50;
        int[] rows = [.. Enumerable.Range(0, N)];
        long[] counts = new long[20];
        for (ulong seed = 0; seed < 20_000; seed++)
        {
            var sampler = new ReservoirSampler<int>(Size, seed);
            sampler.Add(rows);
            foreach (int row in sampler.Rows) counts[row / (N / counts.Length)]++;
        }

        ChiSquare.Fits(counts, [.. counts.Select(_ => 1d / counts.Length)]);
    }

    [Fact]
    public void Runs_and_single_rows_give_the_same_sample() => Gen.Select(Gen.Int[1, 40], Gen.ULong, Gen.Int[0, 50].Array[0, 20]).Sample((capacity, seed, runs) =>
    {
        int[] rows = [.. Enumerable.Range(0, runs.Sum())];
        var single = new ReservoirSampler<int>(capacity, seed);
        foreach (int row in rows) single.Add(in row);
        var inRuns = new ReservoirSampler<int>(capacity, seed);
        int next = 0;
        foreach (int run in runs)
        {
            inRuns.Add(rows.AsSpan(next, run));
            next += run;
        }

        Assert.Equal(single.Rows, inRuns.Rows);
        Assert.Equal((single.Seen, single.Count, single.Weight), (inRuns.Seen, inRuns.Count, inRuns.Weight));
        Assert.Equal(Math.Min(capacity, rows.Length), single.Count);
        Assert.Distinct(single.Rows.ToArray());
    });

    [Fact]
    public void Short_and_empty_streams_are_kept_whole()
    {
        var sampler = new ReservoirSampler<int>(10, 1);
        Assert.Empty(sampler.ToSample());
        Assert.Equal(1, sampler.Weight);
        sampler.Add([7, 8, 9]);
        Assert.Equal([new(7, 1), new(8, 1), new(9, 1)], sampler.ToSample());
    }

    [Fact]
    public void Merging_what_does_not_fit_is_refused()
    {
        var sampler = new ReservoirSampler<int>(10, 1);
        Assert.Throws<ArgumentException>(() => sampler.Merge(sampler));
        Assert.Throws<ArgumentException>(() => sampler.Merge(new ReservoirSampler<int>(11, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReservoirSampler<int>(0, 1));
    }

    [Fact]
    public void Full_reservoirs_allocate_nothing()
    {
        var sampler = new ReservoirSampler<long>(1_000, 1);
        long[] rows = new long[50_000];
        sampler.Add(rows);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sampler.Add(rows);
        foreach (long row in rows) sampler.Add(in row);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Subsets(Action<ReservoirSampler<int>, int[]> feed)
    {
        int[] rows = [.. Enumerable.Range(0, 9)];
        Count(9, 3, seed =>
        {
            var sampler = new ReservoirSampler<int>(3, seed);
            feed(sampler, rows);
            return sampler;
        });
    }

    private static void Count(int n, int size, Func<ulong, ReservoirSampler<int>> sample)
    {
        int[] subsets = ChiSquare.Subsets(n, size);
        long[] counts = new long[subsets.Length];
        for (ulong seed = 0; seed < Runs; seed++)
        {
            ReservoirSampler<int> sampler = sample(seed);
            Assert.Equal(n, sampler.Seen);
            int mask = 0;
            foreach (int row in sampler.Rows) mask |= 1 << row;
            counts[Array.IndexOf(subsets, mask)]++;
        }

        ChiSquare.Fits(counts, [.. subsets.Select(_ => 1d / subsets.Length)]);
    }
}
