using CsCheck;

namespace PipelineDsl.Tests.ActiveLearning;

public class QueryTests
{
    private static readonly Gen<float[]> s_vectors = Gen.Int[-3, 3].Select(value => (float)value).Array[2].Array[1, 30].Select(rows => rows.SelectMany(row => row).ToArray());

    [Fact]
    public void Pools_keep_the_best_in_the_pools_order() => Gen.Select(Gen.Int[1, 10], Gen.Int[0, 5].Select(value => value == 5 ? double.NaN : value).Array[0, 60]).Sample((capacity, scores) =>
    {
        var pool = new QueryPool<int>(capacity);
        for (int i = 0; i < scores.Length; i++) pool.Add(in i, scores[i]);
        Query<int>[] expected = [.. scores.Select((score, i) => new Query<int>(i, i, score)).Where(query => !double.IsNaN(query.Score)).OrderByDescending(query => query.Score).ThenBy(query => query.Position).Take(capacity)];
        Assert.Equal(expected, pool.ToQueries());
        Assert.Equal((scores.Length, scores.Count(double.IsNaN)), (pool.Seen, pool.Unscored));
    });

    [Fact]
    public void Full_pools_allocate_nothing()
    {
        var pool = new QueryPool<int>(50);
        for (int i = 0; i < 1_000; i++) pool.Add(in i, i);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++) pool.Add(in i, i);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Centers_are_each_the_farthest_from_those_before() => Gen.Select(s_vectors, s_vectors, Gen.Int[1, 8], Gen.Bool).Sample((vectors, labeled, count, hasLabeled) =>
    {
        if (!hasLabeled) labeled = [];
        int[] chosen = DiverseQueries.KCenter(vectors, 2, count, labeled);
        Assert.Equal(Math.Min(count, vectors.Length / 2), chosen.Distinct().Count());
        var centers = labeled.Chunk(2).ToList();
        foreach (int place in chosen)
        {
            if (centers.Count > 0)
            {
                double best = Enumerable.Range(0, vectors.Length / 2).Max(FromCenters);
                Assert.Equal(best, FromCenters(place), 1e-5);
            }

            centers.Add(vectors.Chunk(2).ElementAt(place));
        }

        double FromCenters(int row) => centers.Min(center => Math.Sqrt(Math.Pow(center[0] - vectors[row * 2], 2) + Math.Pow(center[1] - vectors[(row * 2) + 1], 2)));
    });

    [Fact]
    public void Near_duplicates_of_better_rows_are_left_out() => Gen.Select(s_vectors, Gen.Int[1, 8], Gen.Int[0, 3]).Sample((vectors, count, distance) =>
    {
        float[][] rows = [.. vectors.Chunk(2)];
        int[] chosen = DiverseQueries.WithoutNearDuplicates(vectors, 2, count, distance);
        var expected = new List<int>();
        for (int row = 0; row < rows.Length && expected.Count < count; row++)
        {
            if (expected.All(other => Apart(row, other) is > 0 and var apart && apart >= distance)) expected.Add(row);
        }

        Assert.Equal(expected, chosen);
        double Apart(int a, int b) => MathF.Sqrt(((rows[a][0] - rows[b][0]) * (rows[a][0] - rows[b][0])) + ((rows[a][1] - rows[b][1]) * (rows[a][1] - rows[b][1])));
    });

    [Fact]
    public void Density_is_the_mean_cosine() => s_vectors.Sample(vectors =>
    {
        float[][] rows = [.. vectors.Chunk(2)];
        double[] densities = DiverseQueries.Density(vectors, 2);
        for (int row = 0; row < rows.Length; row++) Assert.Equal(Math.Max(rows.Average(other => Cosine(rows[row], other)), 0), densities[row], 1e-9);

        static double Cosine(float[] a, float[] b)
        {
            double lengths = Math.Sqrt(((a[0] * a[0]) + (a[1] * a[1])) * (double)((b[0] * b[0]) + (b[1] * b[1])));
            return lengths > 0 ? ((a[0] * b[0]) + (a[1] * b[1])) / lengths : 0;
        }
    });

    [Fact]
    public void Matrices_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => DiverseQueries.KCenter([1, 2, 3], 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiverseQueries.Density([1, 2, 3], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiverseQueries.WithoutNearDuplicates([1], 1, 1, float.NaN));
        Assert.Empty(DiverseQueries.KCenter([], 2, 3));
    }
}
