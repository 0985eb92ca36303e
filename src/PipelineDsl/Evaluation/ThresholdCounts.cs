namespace PipelineDsl;

/// <summary>The confusion matrix at a threshold.</summary>
internal readonly record struct ThresholdCounts(long TruePositives, long FalsePositives, long FalseNegatives, long TrueNegatives)
{
    public static ThresholdCounts Of(ReadOnlySpan<float> scores, ReadOnlySpan<float> labels, float threshold)
    {
        Span<long> counts = stackalloc long[4];
        for (int row = 0; row < scores.Length; row++)
        {
            counts[(labels[row] == 1 ? 2 : 0) + (scores[row] >= threshold ? 1 : 0)]++;
        }

        return new ThresholdCounts(counts[3], counts[1], counts[2], counts[0]);
    }
}
