namespace PipelineDsl.Benchmarks.Analysis;

/// <summary>Times of one piece of work, in milliseconds.</summary>
internal sealed class Samples
{
    private readonly List<double> _times = [];

    public double Least => _times.Min();

    public double Greatest => _times.Max();

    public double Median
    {
        get
        {
            double[] sorted = [.. _times.Order()];
            int middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    public void Add(TimeSpan time) => _times.Add(time.TotalMilliseconds);
}
