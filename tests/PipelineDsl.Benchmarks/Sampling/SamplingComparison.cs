namespace PipelineDsl.Benchmarks.Sampling;

/// <summary>A reservoir of 1,000 rows against reading the rows, and against one random number a row.</summary>
internal static class SamplingComparison
{
    private const int Rows = 10_000_000;
    private const int Size = 1_000;

    /// <summary>The comparison over ten million rows of 8 bytes.</summary>
    public static Comparison Reservoir()
    {
        long[] rows = new long[Rows];
        for (int i = 0; i < rows.Length; i++) rows[i] = i;
        return new Comparison(
            "reservoir sample",
            "row",
            Rows,
            new("a plain read of the rows", () => Read(rows)),
            new("ReservoirSampler, row by row", () => RowByRow(rows)),
            new("ReservoirSampler, a span", () => Span(rows)),
            new("WeightedReservoirSampler, row by row", () => Weighted(rows)),
            new("one new Random(seed) number a row", () => AlgorithmR(rows)));
    }

    private static double Read(long[] rows)
    {
        long sum = 0;
        foreach (long row in rows) sum += row;
        return sum;
    }

    private static double RowByRow(long[] rows)
    {
        var sampler = new ReservoirSampler<long>(Size, 1);
        foreach (ref readonly long row in rows.AsSpan()) sampler.Add(in row);
        return sampler.Rows[0];
    }

    private static double Span(long[] rows)
    {
        var sampler = new ReservoirSampler<long>(Size, 1);
        sampler.Add(rows);
        return sampler.Rows[0];
    }

    private static double Weighted(long[] rows)
    {
        var sampler = new WeightedReservoirSampler<long>(Size, 1);
        foreach (ref readonly long row in rows.AsSpan()) sampler.Add(in row, 1 + (row & 7));
        return sampler.Count;
    }

    private static double AlgorithmR(long[] rows)
    {
        var random = new Random(1);
        long[] sample = rows[..Size];
        for (int i = Size; i < rows.Length; i++)
        {
            int place = random.Next(i + 1);
            if (place < Size) sample[place] = rows[i];
        }

        return sample[0];
    }
}
