namespace PipelineDsl;

/// <summary>
/// One-dimensional k-means: Lloyd's algorithm from the middles of evenly spaced bins, with scikit-learn's rules on when to stop (the clusters stay the same, or
/// the centres' squared moves sum to no more than 10⁻⁴ of the variance, or 300 steps) and on empty clusters (each takes a number that is farthest from its
/// centre; a cluster that lost its last number so starts again at the mean).
/// </summary>
internal sealed class KMeansBins
{
    private const int MostSteps = 300;
    private const double Tolerance = 1e-4;

    private readonly SortedClusters _numbers;
    private readonly double[] _centres;

    private KMeansBins(WeightedNumber[] numbers, int bins)
    {
        _numbers = new SortedClusters(numbers);
        double[] edges = EvenlySpaced.Between(numbers[0].Value, numbers[^1].Value, bins + 1);
        _centres = new double[bins];
        for (int i = 0; i < bins; i++) _centres[i] = (edges[i] + edges[i + 1]) * 0.5;
    }

    /// <summary>
    /// The outer edges and those between clusters, ascending. There is at least one number; each is a cluster when there are no more of them than bins.
    /// </summary>
    /// <param name="ascending">The numbers with their weights.</param>
    /// <param name="bins">How many clusters at most.</param>
    public static double[] Edges(WeightedNumber[] ascending, int bins)
    {
        double[] centres = ascending.Length <= bins ? [.. ascending.Select(number => number.Value)] : Centres(ascending, bins);
        double minimum = ascending[0].Value;
        double maximum = ascending[^1].Value;
        var edges = new double[centres.Length + 1];
        (edges[0], edges[^1]) = (minimum, maximum);
        for (int i = 1; i < centres.Length; i++) edges[i] = Math.Clamp((centres[i - 1] / 2) + (centres[i] / 2), minimum, maximum);
        return edges;
    }

    private static double[] Centres(WeightedNumber[] ascending, int bins)
    {
        // Sums about the mean keep their digits, and in units of the largest magnitude they do not overflow.
        double unit = Math.Max(Math.Abs(ascending[0].Value), Math.Abs(ascending[^1].Value));
        double weight = ascending.Sum(number => (double)number.Weight);
        double mean = ascending.Sum(number => number.Value / unit * number.Weight) / weight;
        WeightedNumber[] centred = [.. ascending.Select(number => number with { Value = (number.Value / unit) - mean })];
        double variance = centred.Sum(number => number.Value * number.Value * number.Weight) / weight;
        double[] centres = new KMeansBins(centred, bins).Run(Tolerance * variance);
        return Array.ConvertAll(centres, centre => (centre + mean) * unit);
    }

    /// <summary>The centres where the clusters come to rest, ascending.</summary>
    private double[] Run(double tolerance)
    {
        List<SortedClusters.Run> last = [];
        for (int step = 0; step < MostSteps; step++)
        {
            List<SortedClusters.Run> runs = _numbers.Assign(_centres);
            double moves = Move(runs);
            if (moves <= tolerance || runs.SequenceEqual(last)) break;
            last = runs;
        }

        Array.Sort(_centres);
        return _centres;
    }

    /// <summary>Moves each centre to the mean of its cluster, those of empty clusters to the numbers farthest from their centres.</summary>
    /// <returns>The sum of the squared moves.</returns>
    private double Move(List<SortedClusters.Run> runs)
    {
        var weights = new double[_centres.Length];
        var sums = new double[_centres.Length];
        foreach (SortedClusters.Run run in runs) (weights[run.Cluster], sums[run.Cluster]) = _numbers.Total(run);
        int[] empty = [.. Enumerable.Range(0, weights.Length).Where(cluster => weights[cluster] == 0)];
        if (empty.Length > 0)
        {
            int next = 0;
            foreach ((double number, int from) in _numbers.Farthest(_centres, runs, empty.Length))
            {
                weights[from]--;
                sums[from] -= number;
                (weights[empty[next]], sums[empty[next]]) = (1, number);
                next++;
            }
        }

        double moves = 0;
        for (int cluster = 0; cluster < weights.Length; cluster++)
        {
            double centre = weights[cluster] > 0 ? sums[cluster] / weights[cluster] : 0;
            moves += (centre - _centres[cluster]) * (centre - _centres[cluster]);
            _centres[cluster] = centre;
        }

        return moves;
    }
}
