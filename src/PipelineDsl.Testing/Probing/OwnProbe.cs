using PipelineDsl.CompilerServices;

namespace PipelineDsl.Testing.Probing;

/// <summary>
/// Changes the label and the late columns of each row and computes it again on the same state, in one replay; the row is then observed as it was. Since
/// this is a second replay of the data as it is, it also finds what differs without any change.
/// </summary>
internal sealed class OwnProbe<TPipeline, TRow, TValues, TState>(ProbeRun<TPipeline, TRow, TValues, TState> run)
    where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
    where TValues : struct, IFeatureValues<TValues>
    where TState : PipelineState<TRow>
{
    private readonly Dictionary<string, (ProbedLeak Leak, int Rows)> _moved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _movedHere = new(StringComparer.Ordinal);

    /// <summary>Probes, and reports to the run.</summary>
    /// <returns>How many rows were changed.</returns>
    public int Run()
    {
        int count = run.Rows.Length;
        int stride = Math.Max(1, (count + run.Options.OwnRows - 1) / run.Options.OwnRows);
        int probed = 0;
        run.Replay(run.NewState([]), 0, count, (_, at, row, state) =>
        {
            CompareAgain(at, in row, state);
            if (at % stride != 0 || run.Availability.Own.Length == 0) return;
            probed++;
            Probe(at, in row, state);
        });
        foreach ((ProbedLeak leak, int rows) in _moved.Values) run.Add(leak with { RowsMoved = rows });
        return probed;
    }

    private void CompareAgain(int at, in TRow row, TState state)
    {
        TValues again = TPipeline.Compute(in row, state);
        for (int feature = 0; feature < TValues.Names.Length; feature++)
        {
            string name = TValues.Names[feature];
            if (again.GetBits(feature) == run.Values[at].GetBits(feature) || run.IsLeaking(name)) continue;
            run.Add(new ProbedLeak(name, LeakSource.Nothing, at, run.Rewriter.Describe(in row, at), run.Text(in run.Values[at], feature), run.Text(in again, feature), [], 1));
        }
    }

    private void Probe(int at, in TRow row, TState state)
    {
        _movedHere.Clear();
        for (int variant = 0; variant < run.Options.Variants; variant++)
        {
            var random = ProbeRandom.For(run.Options.Seed, at, variant);
            int[] changed = [.. run.Rewriter.Alter(in row, run.Availability.Own, preferNull: variant == 1, ref random, out TRow altered)];
            foreach (int column in changed) run.Note(column);
            if (changed.Length > 0) Compare(at, in row, in altered, changed, state);
        }
    }

    private void Compare(int at, in TRow row, in TRow altered, int[] changed, TState state)
    {
        ReplayRow<TValues> result = Compute(in altered, state);
        if (result.Failure is { } failure)
        {
            Found(ProbeRun<TPipeline, TRow, TValues, TState>.NameOf(failure), -1, at, in row, in altered, changed, state, ProbeRun<TPipeline, TRow, TValues, TState>.TextOf(failure));
            return;
        }

        for (int feature = 0; feature < TValues.Names.Length; feature++)
        {
            if (result.Values.GetBits(feature) == run.Values[at].GetBits(feature)) continue;
            Found(TValues.Names[feature], feature, at, in row, in altered, changed, state, run.Text(result.Values, feature));
        }
    }

    private void Found(string name, int feature, int at, in TRow row, in TRow altered, int[] changed, TState state, string after)
    {
        if (run.IsLeaking(name) || !_movedHere.Add(name)) return;
        if (_moved.TryGetValue(name, out (ProbedLeak Leak, int Rows) known))
        {
            _moved[name] = known with { Rows = known.Rows + 1 };
            return;
        }

        int[] fewest = Fewest(feature, at, in row, in altered, changed, state);
        bool label = fewest.Any(column => run.Schema.Description.Columns[column].Role == ColumnRole.Label);
        bool late = fewest.Any(column => run.Schema.Description.Columns[column].Role != ColumnRole.Label);
        LeakSource source = label && late ? LeakSource.Several : label ? LeakSource.OwnLabel : LeakSource.OwnLateColumn;
        var changes = new List<ChangedValue>();
        foreach (int column in fewest) changes.Add(run.Describe(at, column, in altered));
        string before = feature < 0 ? "a value" : run.Text(in run.Values[at], feature);
        _moved[name] = (new ProbedLeak(name, source, at, run.Rewriter.Describe(in row, at), before, after, [.. changes], 1), 1);
    }

    // One column is nearly always enough; where it is not, all are told.
    private int[] Fewest(int feature, int at, in TRow row, in TRow altered, int[] changed, TState state)
    {
        foreach (int column in changed)
        {
            ReplayRow<TValues> result = Compute(run.Rewriter.Mix(in row, in altered, [column]), state);
            bool moves = feature < 0 ? result.Failure is not null : result.Failure is null && result.Values.GetBits(feature) != run.Values[at].GetBits(feature);
            if (moves) return [column];
        }

        return changed;
    }

    private static ReplayRow<TValues> Compute(in TRow row, TState state)
    {
        try
        {
            return new ReplayRow<TValues>(TPipeline.Compute(in row, state), null);
        }
        catch (Exception failure)
        {
            return new ReplayRow<TValues>(default, failure);
        }
    }
}
