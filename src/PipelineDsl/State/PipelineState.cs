using System.Collections.Immutable;
using System.ComponentModel;
using PipelineDsl.CompilerServices;

namespace PipelineDsl;

/// <summary>
/// What a pipeline remembers of the rows it has seen: the windows of its aggregates, the rows of other schemas in force, the ids of events and the
/// rows that wait for their outcome. The only thing about a pipeline that changes. The generator emits one for each pipeline.
/// </summary>
/// <remarks>
/// One writer: <see cref="Observe"/>, <see cref="Advance"/>, reveals and <see cref="Save"/> come from one thread at a time. Reads change nothing; they may
/// run side by side, but not beside the writer.
/// </remarks>
/// <typeparam name="TRow">The row type.</typeparam>
public abstract class PipelineState<TRow>
{
    private readonly List<IStateSection> _sections = [];
    private readonly List<PipelineState<TRow>> _parts = [];
    private readonly string _pipeline;
    private readonly long _availableAfter;
    private readonly long _labelDelay;
    private StateCounters _counters;
    private string? _folder;

    /// <summary>An empty state.</summary>
    /// <param name="pipeline">The pipeline's full name.</param>
    /// <param name="schema">The rows' schema.</param>
    protected PipelineState(string pipeline, RowSchema<TRow> schema)
    {
        ArgumentException.ThrowIfNullOrEmpty(pipeline);
        ArgumentNullException.ThrowIfNull(schema);
        _pipeline = pipeline;
        Schema = schema;
        SchemaDescription description = schema.Description;
        _availableAfter = Math.Min(description.AvailableAfter.Ticks, AggregatePlan.Forever);
        long own = description.Columns.Where(column => column.Role == ColumnRole.Label).Select(column => column.AvailableAfter.Ticks).FirstOrDefault();
        _labelDelay = Math.Min(Math.Max(own, _availableAfter), AggregatePlan.Forever);
    }

    /// <summary>The greatest event time observed or advanced to, UTC.</summary>
    public DateTime Clock => new(ClockTicks, DateTimeKind.Utc);

    /// <summary>What the state has been given since it was created.</summary>
    public StateCounters Counters => _counters with { MissedReads = _sections.Sum(section => section.MissedReads) };

    /// <summary>
    /// Where the source stood when the state was last changed, in whatever unit the caller counts: saved with the state, so that after a restart reading
    /// goes on from there.
    /// </summary>
    public long Position { get; set; }

    /// <summary>The clock in ticks. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public long ClockTicks { get; private set; }

    /// <summary>How long ids of events are remembered; zero when they are not. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TimeSpan EventRetention { get; private set; }

    /// <summary>The rows' schema.</summary>
    protected RowSchema<TRow> Schema { get; }

    /// <summary>Takes a row into the windows. Idempotent by event id.</summary>
    /// <returns>What became of the row.</returns>
    public abstract ObserveOutcome Observe(in TRow row);

    /// <summary>Says that time has gone on without rows: what comes with an earlier time is late. Never goes back.</summary>
    /// <param name="to">The time, UTC.</param>
    public void Advance(DateTime to)
    {
        if (to.Kind == DateTimeKind.Local) throw new ArgumentException("Times are UTC; convert a local time with ToUniversalTime().", nameof(to));
        ClockTicks = Math.Max(ClockTicks, to.Ticks);
        foreach (PipelineState<TRow> part in _parts) part.Advance(to);
    }

    /// <summary>Saves the state to a file named after the pipeline in a folder, which is created. A crash leaves the old file or the new one, whole.</summary>
    public void Save(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);

        // Parts first: after a crash in between, this file's older position is where reading goes on, and the parts know the events by their ids.
        foreach (PipelineState<TRow> part in _parts)
        {
            part.Position = Position;
            part.Save(folder);
        }

        StateFile.Write(StateFile.PathOf(folder, _pipeline), CurrentHeader(), _sections);
    }

    /// <summary>Saves the state to the folder that it was opened from.</summary>
    /// <exception cref="InvalidOperationException">The state was not opened from a folder.</exception>
    public void Snapshot() => Save(_folder ?? throw new InvalidOperationException("This state was not opened from a folder; use Save(folder)."));

    /// <summary>Checks that the state is exact for a row at a time. For generated code.</summary>
    /// <exception cref="ReadTooEarlyException">The clock has gone on more than the schema's <c>AvailableAfter</c> beyond the time.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void RequireReadable(long ticks)
    {
        if (ticks < ClockTicks - _availableAfter) ThrowTooEarly(ticks);
    }

    /// <summary>Adds a section to what is saved. For the constructor of generated states.</summary>
    /// <returns>The section.</returns>
    protected TSection Add<TSection>(TSection section)
        where TSection : IStateSection
    {
        _sections.Add(section);
        if (section is IEventMemory events) EventRetention = events.Retention;
        return section;
    }

    /// <summary>The longest of some spans. For the constructor of generated states.</summary>
    protected static TimeSpan Longest(params ReadOnlySpan<TimeSpan> spans)
    {
        TimeSpan longest = TimeSpan.Zero;
        foreach (TimeSpan span in spans) longest = span > longest ? span : longest;
        return longest;
    }

    /// <summary>
    /// Adds the state of a feature set, which is saved and opened with this one, in a file of its own. For the constructor of generated states.
    /// </summary>
    protected void Include(PipelineState<TRow> part)
    {
        ArgumentNullException.ThrowIfNull(part);
        _parts.Add(part);
    }

    /// <summary>Reads what was saved to a folder; a folder without a file of this pipeline is a new state. For generated states.</summary>
    /// <exception cref="StateFileException">The file cannot be used; the message says why and what to do.</exception>
    protected void OpenFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = folder;
        foreach (PipelineState<TRow> part in _parts) part.OpenFolder(folder);
        string path = StateFile.PathOf(folder, _pipeline);
        if (!File.Exists(path)) return;
        StateHeader saved = StateFile.Read(path, CurrentHeader(), _sections);
        (ClockTicks, Position, _counters) = (saved.ClockTicks, saved.Position, saved.Counters);
    }

    /// <summary>What each aggregate's method answers for the schema's synthetic rows: saved, and compared when the state is opened.</summary>
    protected virtual ImmutableArray<StateProbe> Probes() => [];

    /// <summary>The probes of this state and of the feature sets that it includes, named by their sets.</summary>
    internal IEnumerable<StateProbe> AllProbes() =>
        [.. Probes(), .. _parts.SelectMany(part => part.AllProbes().Select(probe => probe with { Name = $"{part._pipeline}.{probe.Name}" }))];

    /// <summary>Asks an aggregate's method for the synthetic rows.</summary>
    /// <param name="name">The aggregate's name.</param>
    /// <param name="bits">The method's answer as bits.</param>
    protected StateProbe Probe(string name, ProbeFunction<TRow> bits)
    {
        ArgumentNullException.ThrowIfNull(bits);
        ImmutableArray<ulong>.Builder answers = ImmutableArray.CreateBuilder<ulong>(StateProbe.Rows);
        for (int index = 0; index < StateProbe.Rows; index++)
        {
            TRow row = Schema.Synthesize(index);
            answers.Add(bits(in row));
        }

        return new StateProbe(name, answers.MoveToImmutable());
    }

    /// <summary>Decides whether a row is taken, counts it, and moves the clock. For generated states of schemas with an event id.</summary>
    /// <returns><see cref="ObserveOutcome.Applied"/> or <see cref="ObserveOutcome.Late"/> when it is to be taken.</returns>
    protected ObserveOutcome Admit<TId>(EventLog<TId> events, TId id, in TRow row, long eventTicks)
        where TId : notnull, IEquatable<TId>
    {
        ArgumentNullException.ThrowIfNull(events);
        if (!Schema.Validate(in row, out _)) return Refuse(ObserveOutcome.Invalid);
        ObserveOutcome outcome = events.TryAdd(id, eventTicks, Schema.Hash(in row), ClockTicks);
        return outcome == ObserveOutcome.Applied ? Take(eventTicks) : Refuse(outcome);
    }

    /// <summary>Decides whether a row is taken, counts it, and moves the clock. For generated states of schemas without an event id.</summary>
    /// <returns><see cref="ObserveOutcome.Applied"/> or <see cref="ObserveOutcome.Late"/> when it is to be taken.</returns>
    protected ObserveOutcome Admit(in TRow row, long eventTicks) =>
        Schema.Validate(in row, out _) ? Take(eventTicks) : Refuse(ObserveOutcome.Invalid);

    /// <summary>Counts what became of a row of another schema.</summary>
    /// <returns>The same.</returns>
    protected ObserveOutcome Count(ObserveOutcome outcome)
    {
        if (outcome is not (ObserveOutcome.Applied or ObserveOutcome.Late)) return Refuse(outcome);
        _counters = _counters with { Observed = _counters.Observed + 1, Late = _counters.Late + (outcome == ObserveOutcome.Late ? 1 : 0) };
        return outcome;
    }

    /// <summary>Counts a null key of a row taken.</summary>
    protected void CountMissingKey() => _counters = _counters with { MissingKeys = _counters.MissingKeys + 1 };

    /// <summary>Counts what <see cref="OutcomeLog{TId, TRow, TLabel}.Settle"/> found.</summary>
    /// <returns>Whether the row's label is known.</returns>
    protected bool CountSettled(ObserveOutcome outcome)
    {
        if (outcome == ObserveOutcome.Conflicting) _counters = _counters with { RevealsRefused = _counters.RevealsRefused + 1 };
        return outcome != ObserveOutcome.Held;
    }

    /// <summary>Counts what became of an outcome.</summary>
    /// <param name="outcome">What <see cref="OutcomeLog{TId, TRow, TLabel}.TryReveal"/> said.</param>
    /// <param name="eventTicks">The event time of the row, when there is one.</param>
    /// <returns>The same, or <see cref="ObserveOutcome.Late"/> when the outcome came after it was due.</returns>
    protected ObserveOutcome CountReveal(ObserveOutcome outcome, long eventTicks)
    {
        StateCounters counters = _counters;
        if (outcome == ObserveOutcome.Applied)
        {
            bool late = ClockTicks > eventTicks + _labelDelay;
            _counters = counters with { Revealed = counters.Revealed + 1, RevealedLate = counters.RevealedLate + (late ? 1 : 0) };
            return late ? ObserveOutcome.Late : outcome;
        }

        _counters = outcome == ObserveOutcome.Held
            ? counters with { Revealed = counters.Revealed + 1, RevealedEarly = counters.RevealedEarly + 1 }
            : counters with { RevealsRefused = counters.RevealsRefused + 1 };
        return outcome;
    }

    private ObserveOutcome Take(long eventTicks)
    {
        bool late = eventTicks + _availableAfter < ClockTicks;
        if (eventTicks > ClockTicks) ClockTicks = eventTicks;
        return Count(late ? ObserveOutcome.Late : ObserveOutcome.Applied);
    }

    private ObserveOutcome Refuse(ObserveOutcome outcome)
    {
        StateCounters counters = _counters;
        _counters = outcome switch
        {
            ObserveOutcome.Duplicate => counters with { Duplicates = counters.Duplicates + 1 },
            ObserveOutcome.Conflicting => counters with { Conflicting = counters.Conflicting + 1 },
            ObserveOutcome.Expired => counters with { Expired = counters.Expired + 1, Late = counters.Late + 1 },
            _ => counters with { Invalid = counters.Invalid + 1 },
        };
        return outcome;
    }

    private StateHeader CurrentHeader() =>
        new(_pipeline, Schema.Description.Name, Schema.Description.Fingerprint, ClockTicks, Position, _counters, Probes());

    private void ThrowTooEarly(long ticks) =>
        throw new ReadTooEarlyException(new DateTime(ticks, DateTimeKind.Utc), new DateTime(ClockTicks - _availableAfter, DateTimeKind.Utc));
}
