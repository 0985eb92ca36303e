namespace PipelineDsl;

/// <summary>From all edges of a column, outer ones included, to those between bins.</summary>
internal static class BinEdges
{
    /// <summary>Evenly spaced inner edges, as numpy.linspace has them.</summary>
    public static double[] Uniform(double minimum, double maximum, int bins)
    {
        double[] edges = EvenlySpaced.Between(minimum, maximum, bins + 1);
        return Inner(edges, 0);
    }

    /// <summary>The inner ones of the edges that lie farther than the least width from the one before.</summary>
    /// <param name="edges">Ascending.</param>
    /// <param name="leastWidth">Not negative.</param>
    public static double[] Inner(double[] edges, double leastWidth)
    {
        var kept = new List<double>(edges.Length);
        for (int i = 0; i < edges.Length; i++)
        {
            if (i == 0 || edges[i] - edges[i - 1] > leastWidth) kept.Add(edges[i]);
        }

        return kept.Count <= 2 ? [] : [.. kept[1..^1]];
    }
}
