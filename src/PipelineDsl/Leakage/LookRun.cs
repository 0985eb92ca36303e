namespace PipelineDsl;

/// <summary>One look at a table.</summary>
internal sealed class LookRun
{
    private readonly LookTable _table;
    private readonly DataLookOptions _options;
    private readonly CancellationToken _cancellationToken;

    public LookRun(LookTable table, DataLookOptions options, CancellationToken cancellationToken)
    {
        options.Check();
        (_table, _options, _cancellationToken) = (table, options, cancellationToken);
    }

    public DataLookReport Run()
    {
        bool[] positives = _table.Label.Positives[.._table.TrainingRows];
        FeatureLook[] features = new FeatureLook[_table.Columns.Length];
        ValueBins label = _table.Label.IsNumeric ? ValueBins.OfNumbers(_table.Label.Values.AsSpan(0, positives.Length)) : new ValueBins([.. positives.Select(static positive => positive ? 1 : 0)], 2);
        bool[] isTest = [.. Enumerable.Range(0, _table.Rows).Select(row => row >= _table.TrainingRows)];
        for (int i = 0; i < features.Length; i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            features[i] = Look(_table.Columns[i], positives, label, isTest);
        }

        double modelAuc = double.NaN;
        double adversarial = double.NaN;
        if (_options.Trainer is not null)
        {
            var models = new LookModels(_table, _options, _cancellationToken);
            (modelAuc, double[] drops) = models.Ablate([.. features.Select(static feature => feature.Auc)]);
            for (int i = 0; i < features.Length; i++) features[i] = features[i] with { AblationDrop = drops[i] };
            if (_table.TestRows > 0) adversarial = models.Adversarial();
        }

        SidesLook? sides = _table.TestRows > 0 ? SideCounts.Of(_table, adversarial) : null;
        var findings = new LookFindings(_table, features, sides, _options.Thresholds);
        return new DataLookReport(
            _table.Subject,
            _table.Label.Text,
            positives.Count(static positive => positive) / (double)positives.Length,
            modelAuc,
            [.. features],
            sides,
            [.. findings.Find().OrderByDescending(static finding => finding.Severity)]);
    }

    private FeatureLook Look(LookColumn column, bool[] positives, ValueBins label, bool[] isTest)
    {
        int missing = 0;
        for (int row = 0; row < positives.Length; row++) missing += column.IsMissing(row) ? 1 : 0;
        return new FeatureLook(
            column.Name,
            column.IsCategory,
            (double)missing / positives.Length,
            column.IsCategory ? double.NaN : SingleFeature.Correlation(column.Numbers.AsSpan(0, positives.Length), _table.Label.Values),
            SingleFeature.MutualInformation(ValueBins.Of(column, positives.Length), label),
            SingleFeature.Auc(column, positives),
            AblationDrop: double.NaN,
            _table.TestRows > 0 ? SingleFeature.Auc(column, isTest) : double.NaN);
    }
}
