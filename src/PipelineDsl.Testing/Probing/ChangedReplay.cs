using PipelineDsl.CompilerServices;

namespace PipelineDsl.Testing.Probing;

/// <summary>The rows up to a moment, what can be changed in them, and replays with some of the changes.</summary>
internal sealed class ChangedReplay<TPipeline, TRow, TValues, TState>(ProbeRun<TPipeline, TRow, TValues, TState> run, int first, int last, TValues[] before)
    where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
    where TValues : struct, IFeatureValues<TValues>
    where TState : PipelineState<TRow>
{
    private readonly List<Change> _changes = [];
    private readonly Dictionary<int, TRow> _altered = [];
    private readonly HashSet<int> _incomparable = [];

    /// <summary>All changes.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Changes what of the pipeline's own rows is not known at the moment.</summary>
    public ChangedReplay<TPipeline, TRow, TValues, TState> AlterOwn(int variant)
    {
        long ticks = run.Schema.GetEventTicks(in run.Rows[last]);
        for (int i = first; i <= last; i++)
        {
            ref readonly TRow row = ref run.Rows[i];
            bool hidden = i < last && run.Availability.IsHidden(in row, ticks);
            if (hidden) _incomparable.Add(i);
            if (hidden && variant % 2 == 0)
            {
                _changes.Add(new Change(Change.Own, i, Change.LeftOut));
                continue;
            }

            int[] columns = i == last ? run.Availability.Own : hidden ? [.. run.Availability.Ordinary, .. run.Availability.Own] : [.. run.Availability.NotDue(in row, ticks)];
            if (columns.Length == 0) continue;
            var random = ProbeRandom.For(run.Options.Seed, i, variant + run.Options.Variants);
            foreach (int column in run.Rewriter.Alter(in row, columns, preferNull: variant == 1, ref random, out TRow altered))
            {
                run.Note(column);
                _altered[i] = altered;
                _changes.Add(new Change(Change.Own, i, column));
            }
        }

        return this;
    }

    /// <summary>Changes what of the rows of other schemas is not known at the moment.</summary>
    public ChangedReplay<TPipeline, TRow, TValues, TState> AlterOthers(bool leaveOut)
    {
        run.Others.Alter(run.Schema.GetEventTicks(in run.Rows[last]), leaveOut, run.Options.Seed, _changes);
        return this;
    }

    /// <summary>The features that some of the changes move, those known to leak left out.</summary>
    public List<MovedValue> Moved(IReadOnlyCollection<Change> changes)
    {
        var moved = new Dictionary<string, MovedValue>(StringComparer.Ordinal);
        Replay(changes, last, (at, result) =>
        {
            if (result.Failure is { } failure)
            {
                Add(ProbeRun<TPipeline, TRow, TValues, TState>.NameOf(failure), -1, at, () => ProbeRun<TPipeline, TRow, TValues, TState>.TextOf(failure));
                return;
            }

            for (int feature = 0; feature < TValues.Names.Length; feature++)
            {
                if (result.Values.GetBits(feature) == before[at].GetBits(feature)) continue;
                int index = feature;
                Add(TValues.Names[feature], feature, at, () => run.Text(result.Values, index));
            }
        });
        return [.. moved.Values];

        void Add(string name, int feature, int at, Func<string> after)
        {
            if (run.IsLeaking(name)) return;
            moved[name] = moved.TryGetValue(name, out MovedValue? known) ? known with { Rows = known.Rows + 1 } : new MovedValue(name, feature, at, after(), 1);
        }
    }

    /// <summary>The leak with the fewest changes that show it.</summary>
    public ProbedLeak Explain(MovedValue moved)
    {
        List<Change> fewest = ChangeReduction.Reduce(_changes, changes => Moves(changes, moved));
        var after = moved.After;
        Replay(fewest, moved.Row, (at, result) =>
        {
            if (at == moved.Row) after = result.Failure is { } failure ? ProbeRun<TPipeline, TRow, TValues, TState>.TextOf(failure) : run.Text(result.Values, moved.Feature);
        });
        LeakSource[] sources = [.. fewest.Select(change => SourceOf(change, moved.Row)).Distinct()];
        return new ProbedLeak(
            moved.Name,
            sources.Length == 1 ? sources[0] : LeakSource.Several,
            moved.Row,
            run.Rewriter.Describe(in run.Rows[moved.Row], moved.Row),
            moved.Feature < 0 ? "a value" : run.Text(in before[moved.Row], moved.Feature),
            after,
            [.. fewest.Select(Describe)],
            moved.Rows);
    }

    private bool Moves(IReadOnlyCollection<Change> changes, MovedValue moved)
    {
        bool moves = false;
        Replay(changes, moved.Row, (at, result) =>
        {
            if (at != moved.Row) return;
            moves = moved.Feature < 0 ? result.Failure is not null : result.Failure is null && result.Values.GetBits(moved.Feature) != before[at].GetBits(moved.Feature);
        });
        return moves;
    }

    /// <summary>Replays with some of the changes and hands over each row that can be compared. Ends with the first row that throws.</summary>
    private void Replay(IReadOnlyCollection<Change> changes, int until, Action<int, ReplayRow<TValues>> compare)
    {
        ILookup<int, int> byRow = changes.Where(static change => change.Table == Change.Own).ToLookup(static change => change.Row, static change => change.Column);
        TState state = run.NewState(changes);
        for (int i = first; i <= until; i++)
        {
            run.ThrowIfCancelled(i);
            TRow row = run.Rows[i];
            if (byRow.Contains(i))
            {
                if (byRow[i].Contains(Change.LeftOut)) continue;
                row = run.Rewriter.Mix(in run.Rows[i], _altered[i], [.. byRow[i]]);
            }

            ReplayRow<TValues> result = Step(in row, state);
            if (!_incomparable.Contains(i)) compare(i, result);
            if (result.Failure is not null) return;
        }
    }

    private static ReplayRow<TValues> Step(in TRow row, TState state)
    {
        try
        {
            TValues values = TPipeline.Compute(in row, state);
            state.Observe(in row);
            return new ReplayRow<TValues>(values, null);
        }
        catch (Exception failure)
        {
            return new ReplayRow<TValues>(default, failure);
        }
    }

    private LeakSource SourceOf(Change change, int row)
    {
        if (change.Table != Change.Own) return LeakSource.OtherRows;
        if (change.Column == Change.LeftOut || _incomparable.Contains(change.Row)) return LeakSource.RowNotVisible;
        bool label = run.Schema.Description.Columns[change.Column].Role == ColumnRole.Label;
        return change.Row == row
            ? (label ? LeakSource.OwnLabel : LeakSource.OwnLateColumn)
            : label ? LeakSource.EarlierLabelNotDue : LeakSource.EarlierColumnNotDue;
    }

    private ChangedValue Describe(Change change)
    {
        if (change.Table != Change.Own) return run.Others.Describe(change);
        return change.Column == Change.LeftOut
            ? new ChangedValue(run.Rewriter.Describe(in run.Rows[change.Row], change.Row), null, "", "")
            : run.Describe(change.Row, change.Column, _altered[change.Row]);
    }
}
