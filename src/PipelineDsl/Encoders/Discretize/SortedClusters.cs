namespace PipelineDsl;

/// <summary>Ascending numbers as clusters see them: those nearest to a centre are a run.</summary>
internal sealed class SortedClusters
{
    private readonly WeightedNumber[] _numbers;
    private readonly double[] _weightBefore;
    private readonly double[] _sumBefore;

    /// <summary>Of at least one number.</summary>
    public SortedClusters(WeightedNumber[] ascending)
    {
        _numbers = ascending;
        _weightBefore = new double[ascending.Length + 1];
        _sumBefore = new double[ascending.Length + 1];
        for (int i = 0; i < ascending.Length; i++)
        {
            _weightBefore[i + 1] = _weightBefore[i] + ascending[i].Weight;
            _sumBefore[i + 1] = _sumBefore[i] + (ascending[i].Weight * ascending[i].Value);
        }
    }

    /// <summary>The runs of numbers nearest to each centre, none empty. Of equal centres the first gets all.</summary>
    public List<Run> Assign(double[] centres)
    {
        int[] clusters = [.. Enumerable.Range(0, centres.Length).OrderBy(cluster => centres[cluster]).DistinctBy(cluster => centres[cluster])];
        var runs = new List<Run>(clusters.Length);
        int start = 0;
        for (int i = 0; i < clusters.Length; i++)
        {
            int end = i + 1 < clusters.Length ? FirstAbove((centres[clusters[i]] + centres[clusters[i + 1]]) / 2) : _numbers.Length;
            if (end > start) runs.Add(new Run(clusters[i], start, end));
            start = Math.Max(start, end);
        }

        return runs;
    }

    /// <summary>How many numbers a run has, and their sum.</summary>
    public (double Weight, double Sum) Total(Run run) => (_weightBefore[run.End] - _weightBefore[run.Start], _sumBefore[run.End] - _sumBefore[run.Start]);

    /// <summary>The numbers farthest from the centres of their clusters; one that occurs several times may be among them several times.</summary>
    public IEnumerable<(double Number, int Cluster)> Farthest(double[] centres, List<Run> runs, int count) => runs
        .SelectMany(run => Enumerable.Range(run.Start, run.End - run.Start).Select(index => (Number: _numbers[index], run.Cluster)))
        .OrderByDescending(pair => Math.Abs(pair.Number.Value - centres[pair.Cluster]))
        .SelectMany(pair => Enumerable.Repeat((pair.Number.Value, pair.Cluster), (int)Math.Min(pair.Number.Weight, count)))
        .Take(count);

    private int FirstAbove(double bound)
    {
        (int low, int high) = (0, _numbers.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_numbers[middle].Value > bound) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>The numbers of a cluster, from an index up to another that is not among them.</summary>
    internal readonly record struct Run(int Cluster, int Start, int End);
}
