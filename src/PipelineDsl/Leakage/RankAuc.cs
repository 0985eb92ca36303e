namespace PipelineDsl;

/// <summary>The area under the ROC curve: the share of (positive, negative) pairs in which the positive row has the greater score, ties counted half.</summary>
internal static class RankAuc
{
    /// <summary>Of scores without NaN; NaN when all rows are of one class. The scores are sorted in place.</summary>
    public static double Of(double[] scores, bool[] positives)
    {
        Array.Sort(scores, positives);
        double ordered = 0;
        long positive = 0, negative = 0;
        for (int start = 0; start < scores.Length;)
        {
            int end = start;
            long positiveHere = 0;
            while (end < scores.Length && scores[end] == scores[start]) positiveHere += positives[end++] ? 1 : 0;
            long negativeHere = end - start - positiveHere;
            ordered += positiveHere * (negative + negativeHere / 2.0);
            positive += positiveHere;
            negative += negativeHere;
            start = end;
        }

        return positive == 0 || negative == 0 ? double.NaN : ordered / ((double)positive * negative);
    }

    /// <summary>The same where missing scores (NaN) stand neither above nor below any other: a pair with one counts half.</summary>
    public static double WithMissing(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positives)
    {
        var known = new List<double>(scores.Length);
        var labels = new List<bool>(scores.Length);
        long positive = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            positive += positives[i] ? 1 : 0;
            if (double.IsNaN(scores[i])) continue;
            known.Add(scores[i]);
            labels.Add(positives[i]);
        }

        double pairs = (double)positive * (scores.Length - positive);
        if (pairs == 0) return double.NaN;
        long positiveKnown = labels.LongCount(static label => label);
        double pairsKnown = (double)positiveKnown * (labels.Count - positiveKnown);
        double auc = pairsKnown == 0 ? 0.5 : Of([.. known], [.. labels]);
        return (auc * pairsKnown + 0.5 * (pairs - pairsKnown)) / pairs;
    }
}
