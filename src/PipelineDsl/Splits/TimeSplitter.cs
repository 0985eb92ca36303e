namespace PipelineDsl;

/// <summary>Splits a history by time. The run-time twin of <see cref="SplitByTimeAttribute"/>.</summary>
public static class TimeSplitter
{
    /// <summary>Assigns every labeled row to a side, or counts why it has none.</summary>
    /// <param name="history">The events in replay order.</param>
    /// <param name="plan">Lengths and gap.</param>
    /// <param name="outcomes">What became of each row in the replay: copies are left out. Empty when there was none.</param>
    /// <exception cref="DataSetException">A part that was asked for has no row.</exception>
    public static TimeSplit<TRow> Split<TRow>(EventHistory<TRow> history, TimeSplitPlan plan, ReadOnlySpan<ObserveOutcome> outcomes = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        RowSchema<TRow> schema = history.Source.Schema;
        ReadOnlySpan<TRow> rows = history.Rows;
        ReadOnlySpan<long> ticks = history.Ticks;
        SplitInstants at = plan.At(new DateTime(ticks[^1], DateTimeKind.Utc));
        List<int> training = [], validation = [], test = [];
        long before = 0, immature = 0, after = 0, unlabeled = 0, labeled = 0;
        UntakenRows untaken = default;
        for (int i = 0; i < rows.Length; i++)
        {
            if (untaken.Count(outcomes, i)) continue;
            bool isLabeled = !double.IsNaN(schema.GetLabel(in rows[i]));
            if (isLabeled) labeled++;
            long t = ticks[i];
            List<int>? part = t < at.TrainingUntil.Ticks ? (t >= at.TrainingFrom.Ticks ? training : null)
                : t < at.ValidationUntil.Ticks ? (t >= at.ValidationFrom.Ticks ? validation : null)
                : t >= at.TestFrom.Ticks && t < at.TestUntil.Ticks ? test : null;
            if (part is null)
            {
                if (t < at.TrainingFrom.Ticks) before++;
                else if (t >= at.TestUntil.Ticks) after++;
                else immature++;
            }
            else if (!isLabeled)
            {
                unlabeled++;
            }
            else
            {
                part.Add(i);
            }
        }

        if (labeled == 0) MissingLabels.Throw(history);
        var first = new DateTime(ticks[0], DateTimeKind.Utc);
        var last = new DateTime(ticks[^1], DateTimeKind.Utc);
        Require(training, "training", at.TrainingFrom, at.TrainingUntil);
        if (plan.Validation > TimeSpan.Zero) Require(validation, "validation", at.ValidationFrom, at.ValidationUntil);
        Require(test, "test", at.TestFrom, at.TestUntil);
        return new TimeSplit<TRow>(
            new TrainingSet<TRow>(history, [.. training], at, key: []),
            new ValidationSet<TRow>(history, [.. validation]),
            new EvaluationSet<TRow>(history, [.. test]),
            at,
            new SplitCounts(before, immature, after, unlabeled, untaken.Copies, untaken.Conflicting, untaken.Refused));

        void Require(List<int> part, string name, DateTime from, DateTime until)
        {
            if (part.Count > 0) return;
            throw new DataSetException(
                $"{history.Source.Name}: the {name} part, {from:yyyy-MM-dd HH:mm:ss} to {until:yyyy-MM-dd HH:mm:ss}, has no labeled row; the events run from {first:yyyy-MM-dd HH:mm:ss} to {last:yyyy-MM-dd HH:mm:ss}. Change the lengths or TestFrom of [SplitByTime].");
        }
    }
}
