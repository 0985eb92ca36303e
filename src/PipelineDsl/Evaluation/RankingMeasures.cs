namespace PipelineDsl;

/// <summary>Measures that depend on the order of the scores alone, equal scores taken as one.</summary>
internal readonly record struct RankingMeasures(double Auc, double AveragePrecision)
{
    /// <summary>Computes both in one walk down the sorted scores. Input is checked already.</summary>
    public static RankingMeasures Of(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels)
    {
        float[] sorted = scores.ToArray();
        float[] sortedLabels = labels.ToArray();
        Array.Sort(sorted, sortedLabels);

        long positives = 0;
        long negatives = 0;
        ulong twiceOrdered = 0; // pairs with the positive above count 2, tied pairs 1: a whole number, exact up to 2^31 rows
        double precisionSum = 0; // Σ positives of a group × precision down to its end
        int end = sorted.Length;
        while (end > 0)
        {
            int start = end - 1;
            while (start > 0 && sorted[start - 1] == sorted[end - 1])
            {
                start--;
            }

            long positive = 0;
            for (int row = start; row < end; row++)
            {
                positive += sortedLabels[row] == 1 ? 1 : 0;
            }

            long negative = end - start - positive;
            twiceOrdered += (ulong)negative * (ulong)((2 * positives) + positive);
            positives += positive;
            negatives += negative;
            precisionSum += positive * ((double)positives / (positives + negatives));
            end = start;
        }

        double auc = positives == 0 || negatives == 0 ? double.NaN : twiceOrdered / 2.0 / ((double)positives * negatives);
        return new RankingMeasures(auc, positives == 0 ? double.NaN : precisionSum / positives);
    }
}
