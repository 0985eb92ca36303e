namespace PipelineDsl;

/// <summary>Measures of one feature against a label.</summary>
internal static class SingleFeature
{
    private const int Folds = 5;

    /// <summary>How many rows of the average rate every kind of value starts with.</summary>
    private const double PriorRows = 5;

    /// <summary>Pearson's correlation over the rows in which both are finite; NaN where one of them does not vary.</summary>
    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = 0, meanY = 0, squaresX = 0, squaresY = 0, products = 0;
        long count = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (!double.IsFinite(x[i]) || !double.IsFinite(y[i])) continue;
            count++;
            double differenceX = x[i] - meanX;
            double differenceY = y[i] - meanY;
            meanX += differenceX / count;
            meanY += differenceY / count;
            squaresX += differenceX * (x[i] - meanX);
            squaresY += differenceY * (y[i] - meanY);
            products += differenceX * (y[i] - meanY);
        }

        return squaresX > 0 && squaresY > 0 ? Math.Clamp(products / Math.Sqrt(squaresX) / Math.Sqrt(squaresY), -1, 1) : double.NaN;
    }

    /// <summary>Mutual information of two kinds in nats, from counts.</summary>
    public static double MutualInformation(ValueBins x, ValueBins y)
    {
        var joint = new long[x.Count * y.Count];
        var countsX = new long[x.Count];
        var countsY = new long[y.Count];
        for (int i = 0; i < x.Bins.Length; i++)
        {
            joint[x.Bins[i] * y.Count + y.Bins[i]]++;
            countsX[x.Bins[i]]++;
            countsY[y.Bins[i]]++;
        }

        double rows = x.Bins.Length;
        double information = 0;
        for (int i = 0; i < joint.Length; i++)
        {
            if (joint[i] == 0) continue;
            information += joint[i] / rows * FeatureMath.Log(joint[i] * rows / ((double)countsX[i / y.Count] * countsY[i % y.Count]));
        }

        return Math.Max(0, information);
    }

    /// <summary>See <see cref="FeatureLook"/>; NaN when all rows are of one class.</summary>
    public static double Auc(LookColumn column, ReadOnlySpan<bool> positives)
    {
        double byRate = RateAuc(ValueBins.Of(column, positives.Length, mostCategories: int.MaxValue - 1), positives);
        if (column.IsCategory) return byRate;
        double byRank = RankAuc.WithMissing(column.Numbers.AsSpan(0, positives.Length), positives);
        return Math.Max(byRate, Math.Max(byRank, 1 - byRank));
    }

    /// <summary>The AUC of the rate of positive rows of the same kind in the other folds, over the pairs within each fold.</summary>
    public static double RateAuc(ValueBins kinds, ReadOnlySpan<bool> positives)
    {
        var rows = new int[Folds, kinds.Count];
        var hits = new int[Folds, kinds.Count];
        for (int i = 0; i < positives.Length; i++)
        {
            rows[FoldOf(i), kinds.Bins[i]]++;
            if (positives[i]) hits[FoldOf(i), kinds.Bins[i]]++;
        }

        double ordered = 0, pairs = 0;
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] rates = RatesWithout(fold, rows, hits, kinds.Count);
            var scores = new List<double>();
            var labels = new List<bool>();
            for (int i = 0; i < positives.Length; i++)
            {
                if (FoldOf(i) != fold) continue;
                scores.Add(rates[kinds.Bins[i]]);
                labels.Add(positives[i]);
            }

            long positive = labels.LongCount(static label => label);
            double possible = (double)positive * (labels.Count - positive);
            if (possible == 0) continue;
            ordered += possible * RankAuc.Of([.. scores], [.. labels]);
            pairs += possible;
        }

        return pairs == 0 ? double.NaN : Math.Max(0.5, ordered / pairs);
    }

    /// <summary>The fold of a row: by its place alone, spread evenly.</summary>
    public static int FoldOf(int row)
    {
        ulong mixed = (ulong)(uint)row * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
        return (int)((mixed ^ (mixed >> 32)) % Folds);
    }

    private static double[] RatesWithout(int fold, int[,] rows, int[,] hits, int kinds)
    {
        var seen = new long[kinds];
        var positive = new long[kinds];
        for (int other = 0; other < Folds; other++)
        {
            for (int kind = 0; kind < kinds && other != fold; kind++)
            {
                seen[kind] += rows[other, kind];
                positive[kind] += hits[other, kind];
            }
        }

        double average = (double)positive.Sum() / Math.Max(1, seen.Sum());
        var rates = new double[kinds];
        for (int kind = 0; kind < kinds; kind++) rates[kind] = (positive[kind] + PriorRows * average) / (seen[kind] + PriorRows);
        return rates;
    }
}
