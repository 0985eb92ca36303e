using System.Numerics.Tensors;

namespace PipelineDsl;

/// <summary>Chooses queries that are not all alike, by the Euclidean distance of encoded vectors.</summary>
public static class DiverseQueries
{
    /// <summary>
    /// The k-center greedy choice (Sener and Savarese, "Active learning for convolutional neural networks: a core-set approach", 2018): each next row is the one
    /// farthest from all that are labeled or chosen, so that no row of the pool is far from one that is (within twice the best possible radius). O(k·rows).
    /// </summary>
    /// <param name="vectors">The pool: rows × width, row by row.</param>
    /// <param name="width">Slots a row, at least 1.</param>
    /// <param name="count">How many rows to choose; a smaller pool is chosen whole.</param>
    /// <param name="labeled">Rows that are labeled already: rows × width; empty when there are none, then the first chosen is the one nearest to the mean.</param>
    /// <returns>Places in the pool, in order of choice. Equally far rows stand in the pool's order.</returns>
    /// <exception cref="ArgumentException">A matrix is no whole number of rows.</exception>
    public static int[] KCenter(ReadOnlySpan<float> vectors, int width, int count, ReadOnlySpan<float> labeled = default)
    {
        int rows = RowsOf(vectors, width, nameof(vectors));
        int known = RowsOf(labeled, width, nameof(labeled));
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (rows == 0 || count == 0) return [];
        float[] distances = new float[rows];
        Array.Fill(distances, float.PositiveInfinity);
        for (int center = 0; center < known; center++) Shorten(distances, vectors, width, labeled.Slice(center * width, width));
        var chosen = new List<int>();
        int next = known > 0 ? Farthest(distances) : NearestToMean(vectors, width, rows);
        while (true)
        {
            chosen.Add(next);
            if (chosen.Count == Math.Min(count, rows)) return [.. chosen];
            Shorten(distances, vectors, width, vectors.Slice(next * width, width));
            distances[next] = float.NegativeInfinity;
            next = Farthest(distances);
        }
    }

    /// <summary>The best candidates, without those that are nearly the same as a better one.</summary>
    /// <param name="vectors">The candidates from the best on: rows × width, row by row.</param>
    /// <param name="width">Slots a row, at least 1.</param>
    /// <param name="count">How many to choose.</param>
    /// <param name="distance">The Euclidean distance below which two rows are nearly the same, at least 0; equal rows always are.</param>
    /// <returns>Places among the candidates, ascending; fewer than asked for where the others are too near.</returns>
    /// <exception cref="ArgumentException">The matrix is no whole number of rows.</exception>
    public static int[] WithoutNearDuplicates(ReadOnlySpan<float> vectors, int width, int count, float distance)
    {
        int rows = RowsOf(vectors, width, nameof(vectors));
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (!(distance >= 0)) throw new ArgumentOutOfRangeException(nameof(distance), distance, "A distance is at least 0.");
        var chosen = new List<int>();
        for (int row = 0; row < rows && chosen.Count < count; row++)
        {
            bool isNear = false;
            foreach (int other in chosen)
            {
                float apart = TensorPrimitives.Distance(vectors.Slice(row * width, width), vectors.Slice(other * width, width));
                isNear |= apart < distance || apart == 0;
            }

            if (!isNear) chosen.Add(row);
        }

        return [.. chosen];
    }

    /// <summary>
    /// How near each row is to the rest of the pool: its mean cosine similarity to all rows, 0 to 1 (negative means count as 0). A score times this to a power
    /// is the information density of Settles and Craven ("An analysis of active learning strategies for sequence labeling tasks", 2008), which keeps outliers,
    /// uncertain as they are, from being asked for. O(rows·width): the mean of cosines is the cosine with the sum of directions.
    /// </summary>
    /// <param name="vectors">The pool: rows × width, row by row.</param>
    /// <param name="width">Slots a row, at least 1.</param>
    /// <returns>A density a row.</returns>
    /// <exception cref="ArgumentException">The matrix is no whole number of rows.</exception>
    public static double[] Density(ReadOnlySpan<float> vectors, int width)
    {
        int rows = RowsOf(vectors, width, nameof(vectors));
        double[] sum = new double[width];
        double[] lengths = new double[rows];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> vector = vectors.Slice(row * width, width);
            foreach (float slot in vector) lengths[row] += (double)slot * slot;
            lengths[row] = Math.Sqrt(lengths[row]);
            for (int slot = 0; slot < width && lengths[row] > 0; slot++) sum[slot] += vector[slot] / lengths[row];
        }

        double[] densities = new double[rows];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> vector = vectors.Slice(row * width, width);
            double product = 0;
            for (int slot = 0; slot < width; slot++) product += vector[slot] * sum[slot];
            densities[row] = lengths[row] > 0 ? Math.Clamp(product / lengths[row] / rows, 0, 1) : 0;
        }

        return densities;
    }

    private static void Shorten(float[] distances, ReadOnlySpan<float> vectors, int width, ReadOnlySpan<float> center)
    {
        for (int row = 0; row < distances.Length; row++)
        {
            float distance = TensorPrimitives.Distance(vectors.Slice(row * width, width), center);
            if (distance < distances[row]) distances[row] = distance;
        }
    }

    private static int Farthest(float[] distances)
    {
        int farthest = 0;
        for (int row = 1; row < distances.Length; row++)
        {
            if (distances[row] > distances[farthest]) farthest = row;
        }

        return farthest;
    }

    private static int NearestToMean(ReadOnlySpan<float> vectors, int width, int rows)
    {
        float[] mean = new float[width];
        for (int slot = 0; slot < width; slot++)
        {
            double sum = 0;
            for (int row = 0; row < rows; row++) sum += vectors[(row * width) + slot];
            mean[slot] = (float)(sum / rows);
        }

        int nearest = 0;
        float least = float.PositiveInfinity;
        for (int row = 0; row < rows; row++)
        {
            float distance = TensorPrimitives.Distance(vectors.Slice(row * width, width), mean);
            if (distance < least) (nearest, least) = (row, distance);
        }

        return nearest;
    }

    private static int RowsOf(ReadOnlySpan<float> vectors, int width, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        return vectors.Length % width == 0 ? vectors.Length / width : throw new ArgumentException($"{vectors.Length} values are no whole number of rows of {width} slots.", name);
    }
}
