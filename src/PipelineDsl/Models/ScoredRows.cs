namespace PipelineDsl;

/// <summary>
/// The scores of a model on one side of a split, and its metrics. The sides stay types of their own: <see cref="ModelEvaluation{TRow}"/> is reported,
/// <see cref="ModelValidation{TRow}"/> may choose.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
public abstract class ScoredRows<TRow>
{
    private readonly DataSet<TRow> _rows;
    private readonly float[] _probabilities;
    private readonly float[] _labels;

    private protected ScoredRows(DataSet<TRow> rows, float[] probabilities, float[] labels)
    {
        (_rows, _probabilities, _labels) = (rows, probabilities, labels);
        Metrics = BinaryEvaluation.From(probabilities, labels);
    }

    /// <summary>AUC, average precision, F1 and the rest.</summary>
    public BinaryEvaluation Metrics { get; }

    /// <summary>The probability of the positive class for each row.</summary>
    public ReadOnlySpan<float> Probabilities => _probabilities;

    /// <summary>The label of each row, 0 or 1.</summary>
    public ReadOnlySpan<float> Labels => _labels;

    /// <summary>
    /// Precision among the <paramref name="k"/> riskiest entities of each day (UTC), averaged over days; an entity found on one day is left out on
    /// later days. For cards this is the card precision of the Fraud Detection Handbook, chapter 4.
    /// </summary>
    /// <param name="k">How many entities can be looked at in a day.</param>
    /// <param name="key">The entity of a row.</param>
    public double DailyPrecisionAt<TKey>(int k, Func<TRow, TKey> key)
        where TKey : notnull, IEquatable<TKey>
    {
        ArgumentNullException.ThrowIfNull(key);
        var keys = new TKey[_rows.Count];
        var ticks = new long[_rows.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            int position = _rows.Positions[i];
            keys[i] = key(_rows.History.Rows[position]);
            ticks[i] = _rows.History.Ticks[position];
        }

        return DailyPrecision.AtK<TKey>(k, _probabilities, _labels, ticks, keys);
    }

    /// <summary>The metrics as a table.</summary>
    public override string ToString() => Metrics.ToString();
}
