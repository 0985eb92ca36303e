namespace PipelineDsl;

/// <summary>The models of a look: with and without each feature, and of training against test rows.</summary>
internal sealed class LookModels(LookTable table, DataLookOptions options, CancellationToken cancellationToken)
{
    private readonly TrainerAttribute _trainer = options.Trainer!;
    private readonly LookMatrix _matrix = new(table, options.Trainer!.AcceptsMissing);

    /// <summary>The AUC with all features, and by how much it falls without each; NaN for those not left out.</summary>
    public (double Auc, double[] Drops) Ablate(IReadOnlyList<double> aucs)
    {
        int[] training, test;
        if (table.TestRows > 0)
        {
            training = Thin([.. Enumerable.Range(0, table.TrainingRows)]);
            test = Thin([.. Enumerable.Range(table.TrainingRows, table.TestRows)]);
        }
        else
        {
            training = Thin([.. Enumerable.Range(0, table.TrainingRows).Where(static row => SingleFeature.FoldOf(row) != 0)]);
            test = Thin([.. Enumerable.Range(0, table.TrainingRows).Where(static row => SingleFeature.FoldOf(row) == 0)]);
        }

        var drops = new double[table.Columns.Length];
        Array.Fill(drops, double.NaN);
        bool[] positives = table.Label.Positives;
        double all = Auc(training, test, positives);
        if (double.IsNaN(all) || table.Columns.Length < 2) return (all, drops);
        IEnumerable<int> strongest = Enumerable.Range(0, drops.Length).OrderByDescending(column => double.IsNaN(aucs[column]) ? 0 : aucs[column]).Take(options.AblatedFeatures);
        foreach (int column in strongest) drops[column] = all - Auc(training, test, positives, column);
        return (all, drops);
    }

    /// <summary>How well training and test rows are told apart.</summary>
    public double Adversarial()
    {
        bool[] isTest = [.. Enumerable.Range(0, table.Rows).Select(row => row >= table.TrainingRows)];
        int[] seen = Thin([.. Enumerable.Range(0, table.Rows).Where(static row => SingleFeature.FoldOf(row) % 2 == 0)]);
        int[] unseen = Thin([.. Enumerable.Range(0, table.Rows).Where(static row => SingleFeature.FoldOf(row) % 2 != 0)]);
        return Auc(seen, unseen, isTest);
    }

    private double Auc(int[] training, int[] test, bool[] positives, int without = -1)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsOneClass(training, positives) || IsOneClass(test, positives)) return double.NaN;
        Scorer scorer = _trainer.Train(_matrix.Encode(training, positives, without), validation: null, new TrainingContext(ModelTask.Binary, Progress: null, cancellationToken));
        EncodedMatrix unseen = _matrix.Encode(test, positives, without);
        var scores = new float[test.Length];
        scorer.Scores(unseen.Values.Span, unseen.Width, scores);
        return RankingMeasures.Of(scores, unseen.Labels.Span).Auc;
    }

    private static bool IsOneClass(int[] rows, bool[] positives) => rows.Length == 0 || Array.TrueForAll(rows, row => positives[row] == positives[rows[0]]);

    private int[] Thin(int[] rows)
    {
        int step = (rows.Length + options.TrainedRows - 1) / options.TrainedRows;
        return step <= 1 ? rows : [.. rows.Where((_, index) => index % step == 0)];
    }
}
