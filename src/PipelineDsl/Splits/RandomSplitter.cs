namespace PipelineDsl;

/// <summary>Splits a history by chance. For rows that have no event time; where there is one, <see cref="TimeSplitter"/> is the honest choice.</summary>
public static class RandomSplitter
{
    /// <summary>Assigns every labeled row to a side, or counts why it has none.</summary>
    /// <param name="history">The rows.</param>
    /// <param name="plan">Shares, seed and key.</param>
    /// <param name="outcomes">What became of each row in a replay: copies are left out. Empty when there was none.</param>
    /// <exception cref="ArgumentException">The shares do not fit, or the schema has no such key column.</exception>
    /// <exception cref="DataSetException">A part that was asked for has no row.</exception>
    public static RandomSplit<TRow> Split<TRow>(EventHistory<TRow> history, RandomSplitPlan plan, ReadOnlySpan<ObserveOutcome> outcomes = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan is not { Validation: >= 0 and < 1, Test: > 0 and < 1 } || plan.Validation + plan.Test >= 1)
        {
            throw new ArgumentException($"A validation share of {plan.Validation} and a test share of {plan.Test} leave nothing to train on, or are no shares.", nameof(plan));
        }

        RowSchema<TRow> schema = history.Source.Schema;
        ReadOnlySpan<TRow> rows = history.Rows;
        StableRowKey<TRow> key = new(schema, plan.Key, plan.Seed);
        List<int> training = [], validation = [], test = [];
        long unlabeled = 0;
        UntakenRows untaken = default;
        for (int i = 0; i < rows.Length; i++)
        {
            if (untaken.Count(outcomes, i)) continue;
            if (double.IsNaN(schema.GetLabel(in rows[i])))
            {
                unlabeled++;
            }
            else
            {
                double place = key.UnitOf(in rows[i]);
                List<int> part = place < plan.Test ? test : place < plan.Test + plan.Validation ? validation : training;
                part.Add(i);
            }
        }

        if (training.Count + validation.Count + test.Count == 0) MissingLabels.Throw(history);
        Require(training, "training");
        if (plan.Validation > 0) Require(validation, "validation");
        Require(test, "test");
        return new RandomSplit<TRow>(
            new TrainingSet<TRow>(history, [.. training], instants: null, plan.Key),
            new ValidationSet<TRow>(history, [.. validation]),
            new EvaluationSet<TRow>(history, [.. test]),
            plan,
            new SplitCounts(Before: 0, Immature: 0, After: 0, unlabeled, untaken.Copies, untaken.Conflicting, untaken.Refused));

        void Require(List<int> part, string name)
        {
            if (part.Count > 0) return;
            throw new DataSetException($"{history.Source.Name}: no labeled row falls into the {name} part. Give it a greater share, or another seed.");
        }
    }
}
