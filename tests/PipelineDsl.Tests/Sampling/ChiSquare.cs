using MathNet.Numerics;

namespace PipelineDsl.Tests.Sampling;

/// <summary>Pearson's test of counts against probabilities.</summary>
internal static class ChiSquare
{
    /// <summary>The level below which counts are taken not to follow the probabilities.</summary>
    private const double Level = 1e-6;

    public static void Fits(long[] counts, double[] probabilities)
    {
        double total = counts.Sum();
        Assert.Equal(1, probabilities.Sum(), 1e-9);
        double statistic = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            double expected = total * probabilities[i];
            Assert.True(expected >= 5, $"Cell {i} is too rare for the test.");
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        }

        double p = SpecialFunctions.GammaUpperRegularized((counts.Length - 1) / 2d, statistic / 2);
        Assert.True(p > Level, $"χ² = {statistic} over {counts.Length} cells, p = {p}: {string.Join(", ", counts)}.");
    }

    /// <summary>All subsets of a size of the numbers 0 to n − 1, as bit masks.</summary>
    public static int[] Subsets(int n, int size) => [.. Enumerable.Range(0, 1 << n).Where(mask => int.PopCount(mask) == size)];
}
