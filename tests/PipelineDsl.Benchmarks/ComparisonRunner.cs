using System.Diagnostics;
using System.Globalization;

namespace PipelineDsl.Benchmarks;

/// <summary>
/// Runs the contenders of a comparison in turn, several times over, and reports medians and ratios: what disturbs the machine disturbs all
/// contenders of a round alike, so that ratios of one run can be compared where absolute times cannot.
/// </summary>
internal sealed class ComparisonRunner(TextWriter output, int repetitions)
{
    private const int LeastWarmUps = 5;
    private static readonly TimeSpan LeastWarmUpTime = TimeSpan.FromSeconds(1.5);

    public void Run(Comparison comparison)
    {
        int count = comparison.Contenders.Length;
        double[][] nanoseconds = [.. Enumerable.Range(0, count).Select(_ => new double[repetitions])];
        double[] allocated = new double[count];
        double[] checksums = new double[count];
        WarmUp(comparison);
        for (int round = 0; round < repetitions; round++)
        {
            for (int index = 0; index < count; index++)
            {
                long bytes = GC.GetTotalAllocatedBytes(precise: true);
                long start = Stopwatch.GetTimestamp();
                checksums[index] = comparison.Contenders[index].Run();
                TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
                nanoseconds[index][round] = elapsed.TotalNanoseconds / comparison.UnitsPerRun;
                allocated[index] = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)comparison.UnitsPerRun;
            }
        }

        double[] medians = [.. nanoseconds.Select(Median)];
        output.WriteLine();
        output.WriteLine($"{comparison.Name} ({comparison.UnitsPerRun.ToString("N0", CultureInfo.InvariantCulture)} {comparison.Unit}s a run, median of {repetitions})");
        for (int index = 0; index < count; index++)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {comparison.Contenders[index].Name,-44} {medians[index],10:N1} ns/{comparison.Unit} {1e9 / medians[index],14:N0} {comparison.Unit}s/s {allocated[index],8:N1} B/{comparison.Unit}  × {medians[index] / medians[0]:N2}   ({checksums[index]:R})"));
        }
    }

    /// <summary>Long enough for the runtime to have compiled the hot loops for the last time, in the background.</summary>
    private static void WarmUp(Comparison comparison)
    {
        long started = Stopwatch.GetTimestamp();
        for (int round = 0; round < LeastWarmUps || Stopwatch.GetElapsedTime(started) < LeastWarmUpTime * comparison.Contenders.Length; round++)
        {
            foreach (Contender contender in comparison.Contenders) contender.Run();
        }
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
