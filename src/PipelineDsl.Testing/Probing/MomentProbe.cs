using PipelineDsl.CompilerServices;

namespace PipelineDsl.Testing.Probing;

/// <summary>
/// Stops the history at moments, changes everything that was not known at each, and replays. No row up to the moment may move: whatever is not known at
/// the moment was not known at any earlier row's prediction time either.
/// </summary>
internal sealed class MomentProbe<TPipeline, TRow, TValues, TState>(ProbeRun<TPipeline, TRow, TValues, TState> run)
    where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
    where TValues : struct, IFeatureValues<TValues>
    where TState : PipelineState<TRow>
{
    private const int LeastRows = 2_000;

    /// <summary>Probes, and reports to the run.</summary>
    /// <returns>How many moments were probed.</returns>
    public int Run()
    {
        int moments = Math.Min(run.Options.Moments, run.Rows.Length);
        int replays = moments * (run.Options.Variants + 1 + (run.Others.Count > 0 ? 2 : 0));
        int length = (int)Math.Clamp(run.Options.ReplayedRows / Math.Max(1, replays), LeastRows, run.Rows.Length + (long)LeastRows);
        for (int i = 0; i < moments; i++)
        {
            // One moment in each of as many equal stretches of the history.
            int first = (int)((long)run.Rows.Length * i / moments);
            int next = (int)((long)run.Rows.Length * (i + 1) / moments);
            var random = ProbeRandom.For(run.Options.Seed, i, -1);
            Probe(first + random.Below(next - first), length);
        }

        return moments;
    }

    private void Probe(int last, int length)
    {
        int first = Math.Max(0, last + 1 - length);
        TValues[] before = Before(first, last);
        for (int variant = 0; variant < run.Options.Variants; variant++) Compare(Moment(first, last, before).AlterOwn(variant));
        if (run.Others.Count == 0) return;
        Compare(Moment(first, last, before).AlterOthers(leaveOut: true));
        Compare(Moment(first, last, before).AlterOthers(leaveOut: false));
    }

    private ChangedReplay<TPipeline, TRow, TValues, TState> Moment(int first, int last, TValues[] before) => new(run, first, last, before);

    private TValues[] Before(int first, int last)
    {
        if (first == 0) return run.Values;
        var values = new TValues[last + 1];
        run.Replay(run.NewState([]), first, last + 1, (_, at, row, state) => values[at] = TPipeline.Compute(in row, state));
        return values;
    }

    private void Compare(ChangedReplay<TPipeline, TRow, TValues, TState> replay)
    {
        if (replay.Changes.Count == 0) return;
        foreach (MovedValue moved in replay.Moved(replay.Changes)) run.Add(replay.Explain(moved));
    }
}
