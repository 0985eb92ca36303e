using System.Collections.Immutable;

namespace PipelineDsl.ML.Tests;

/// <summary>Made-up encoded rows, the same for the same seed.</summary>
internal static class Matrices
{
    /// <summary>Labels that depend on the first slots, and on whether slot 1 is missing.</summary>
    public static EncodedMatrix Make(int rows, int width, int seed, double missingShare = 0, bool weighted = false, float magnitude = 1)
    {
        Random random = new(seed);
        float[] values = new float[rows * width];
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            Span<float> vector = values.AsSpan(row * width, width);
            foreach (ref float value in vector)
            {
                value = (float)(Normal(random) * magnitude);
            }

            double margin = (vector[0] / magnitude) - (0.5 * vector[width / 2] / magnitude) + (vector[1] / magnitude * vector[0] / magnitude) - 0.5;
            foreach (ref float value in vector)
            {
                if (random.NextDouble() < missingShare)
                {
                    value = float.NaN;
                }
            }

            labels[row] = random.NextDouble() < 1 / (1 + Math.Exp(-margin)) ? 1 : 0;
        }

        float[]? weights = weighted ? [.. Enumerable.Range(0, rows).Select(_ => (float)(0.25 + random.NextDouble()))] : null;
        return new EncodedMatrix(Names(width), values, labels, weights);
    }

    /// <summary>Rows to score: normal values, thresholds' neighbours, extremes and, if asked, missing values and infinities.</summary>
    public static EncodedMatrix Wild(int rows, int width, int seed, float magnitude, bool missing)
    {
        Random random = new(seed);
        float[] special = missing
            ? [float.NaN, float.NaN, float.NaN, 0f, -0f, 1e-38f, float.Epsilon, 1e30f, -1e30f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity]
            : [0f, -0f, 1e-38f, float.Epsilon, 1e6f, -1e6f];
        float[] values = new float[rows * width];
        foreach (ref float value in values.AsSpan())
        {
            value = random.Next(4) == 0 ? special[random.Next(special.Length)] : (float)(Normal(random) * magnitude);
        }

        return new EncodedMatrix(Names(width), values, new float[rows]);
    }

    public static ImmutableArray<string> Names(int width) => [.. Enumerable.Range(0, width).Select(static slot => $"slot{slot}")];

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
