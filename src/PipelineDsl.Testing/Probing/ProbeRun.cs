using System.Collections.Immutable;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Testing.Probing;

/// <summary>One run of a probe: the data as it is, what differs between two replays of it, and what the two kinds of probes find.</summary>
internal sealed class ProbeRun<TPipeline, TRow, TValues, TState>(EventHistory<TRow> history, LeakProbeOptions options, CancellationToken cancellationToken)
    where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
    where TValues : struct, IFeatureValues<TValues>
    where TState : PipelineState<TRow>
{
    private const int CancellationInterval = 4096;

    private readonly List<ProbedLeak> _leaks = [];
    private readonly HashSet<string> _leaking = new(StringComparer.Ordinal);
    private readonly HashSet<int> _changedColumns = [];

    public LeakProbeOptions Options => options;

    public EventHistory<TRow> History => history;

    public RowSchema<TRow> Schema { get; } = TPipeline.Schema;

    public RowRewriter<TRow> Rewriter { get; } = new(TPipeline.Schema, history.Rows);

    public Availability<TRow> Availability { get; } = new(TPipeline.Schema);

    public OtherTables<TRow> Others { get; } = new(history);

    /// <summary>The rows, each made anew from its columns, so that nothing else of it can tell it from a changed one.</summary>
    public TRow[] Rows { get; private set; } = [];

    /// <summary>The Values of the data as it is.</summary>
    public TValues[] Values { get; private set; } = [];

    public LeakProbeReport Run()
    {
        Rows = new TRow[history.Rows.Length];
        for (int i = 0; i < Rows.Length; i++) Rows[i] = Rewriter.Rebuild(in history.Rows[i]);
        Values = new TValues[Rows.Length];
        Replay(NewState([]), 0, Rows.Length, static (run, at, row, state) => run.Values[at] = TPipeline.Compute(in row, state));

        int own = new OwnProbe<TPipeline, TRow, TValues, TState>(this).Run();
        int moments = new MomentProbe<TPipeline, TRow, TValues, TState>(this).Run();
        ImmutableArray<string> unchangeable = [.. Availability.Own.Where(column => !_changedColumns.Contains(column)).Select(column => Schema.Description.Columns[column].Name)];
        return new LeakProbeReport(TPipeline.Description.Name, [.. _leaks], Rows.Length, own, moments, Rewriter.Altered + Others.Altered, unchangeable);
    }

    /// <summary>A state that has seen none of the rows, and those of other schemas with some changes.</summary>
    public TState NewState(IReadOnlyCollection<Change> changes) => TPipeline.CreateState(Others.Carry(history, changes));

    /// <summary>Hands each row to an action before the state observes it.</summary>
    public void Replay(TState state, int from, int until, Action<ProbeRun<TPipeline, TRow, TValues, TState>, int, TRow, TState> before)
    {
        for (int i = from; i < until; i++)
        {
            ThrowIfCancelled(i);
            before(this, i, Rows[i], state);
            state.Observe(in Rows[i]);
        }
    }

    public void ThrowIfCancelled(int row)
    {
        if (row % CancellationInterval == 0) cancellationToken.ThrowIfCancellationRequested();
    }

    public bool IsLeaking(string feature) => _leaking.Contains(feature);

    public void Add(ProbedLeak leak)
    {
        if (_leaking.Add(leak.Feature)) _leaks.Add(leak);
    }

    /// <summary>Notes for the report that a column was changed.</summary>
    public void Note(int column) => _changedColumns.Add(column);

    public string Text(in TValues values, int feature)
    {
        Span<char> text = stackalloc char[256];
        return values.TryFormat(feature, text, out int length) ? text[..length].ToString() : "a long text";
    }

    /// <summary>A change to the pipeline's own rows in words.</summary>
    public ChangedValue Describe(int row, int column, in TRow altered) => new(
        Rewriter.Describe(in Rows[row], row),
        Schema.Description.Columns[column].Name,
        Rewriter.Text(in Rows[row], column),
        Rewriter.Text(in altered, column));

    /// <summary>How an exception is listed among features, and as a value.</summary>
    public static string NameOf(Exception failure) => $"{failure.TargetSite?.Name ?? "a feature"} (throws)";

    public static string TextOf(Exception failure) => $"{failure.GetType().Name}: {failure.Message}";
}
