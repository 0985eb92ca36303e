namespace PipelineDsl;

/// <summary>The values of a column as few kinds: what counts are taken of.</summary>
/// <param name="Bins">The kind of each row.</param>
/// <param name="Count">How many kinds there are.</param>
internal sealed record ValueBins(int[] Bins, int Count)
{
    /// <summary>Up to so many distinct numbers are kinds of their own.</summary>
    public const int MostDistinct = 32;

    /// <summary>More are cut into so many shares of about equally many rows; a number that has more rows than a share is a kind of its own.</summary>
    public const int Shares = 16;

    /// <summary>So many categories are kinds of their own, the most frequent ones.</summary>
    public const int MostCategories = 32;

    /// <summary>The kinds of the first rows of a column. Missing is the first kind.</summary>
    /// <param name="column">The column.</param>
    /// <param name="rows">How many rows count.</param>
    /// <param name="mostCategories">How many categories are kept apart.</param>
    public static ValueBins Of(LookColumn column, int rows, int mostCategories = MostCategories) =>
        column.IsCategory ? OfCodes(column.Codes.AsSpan(0, rows), column.Categories, mostCategories) : OfNumbers(column.Numbers.AsSpan(0, rows));

    /// <summary>The kinds of numbers. NaN is the first.</summary>
    public static ValueBins OfNumbers(ReadOnlySpan<double> numbers)
    {
        double[] edges = EdgesOf(numbers);
        var bins = new int[numbers.Length];
        for (int i = 0; i < bins.Length; i++)
        {
            if (double.IsNaN(numbers[i])) continue;
            int place = Array.BinarySearch(edges, numbers[i]);
            bins[i] = 1 + (place >= 0 ? place + 1 : ~place);
        }

        return new ValueBins(bins, edges.Length + 2);
    }

    private static ValueBins OfCodes(ReadOnlySpan<int> codes, int categories, int most)
    {
        var counts = new int[categories];
        foreach (int code in codes)
        {
            if (code >= 0) counts[code]++;
        }

        int[] byCount = [.. Enumerable.Range(0, categories).OrderByDescending(code => counts[code])];
        var binOf = new int[categories];
        for (int rank = 0; rank < byCount.Length; rank++) binOf[byCount[rank]] = 1 + Math.Min(rank, most);
        var bins = new int[codes.Length];
        for (int i = 0; i < bins.Length; i++) bins[i] = codes[i] < 0 ? 0 : binOf[codes[i]];
        return new ValueBins(bins, Math.Min(categories, most + 1) + 1);
    }

    // A kind begins at each edge: at every distinct number but the least, or where the kind before has its share of the rows that were left.
    private static double[] EdgesOf(ReadOnlySpan<double> numbers)
    {
        double[] sorted = numbers.ToArray();
        Array.Sort(sorted);
        int missing = 0;
        while (missing < sorted.Length && double.IsNaN(sorted[missing])) missing++;
        ReadOnlySpan<double> known = sorted.AsSpan(missing);
        var edges = new List<double>();
        for (int i = 1; i < known.Length && edges.Count < MostDistinct; i++)
        {
            if (known[i] != known[i - 1]) edges.Add(known[i]);
        }

        if (edges.Count < MostDistinct) return [.. edges];
        edges.Clear();
        int start = 0;
        for (int i = 1; i < known.Length && edges.Count < Shares - 1; i++)
        {
            if (known[i] == known[i - 1] || (long)(i - start) * (Shares - edges.Count) < known.Length - start) continue;
            edges.Add(known[i]);
            start = i;
        }

        return [.. edges];
    }
}
