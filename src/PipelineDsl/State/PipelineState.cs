using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
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
    private IEventMemory? _events;
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
    /// <remarks>
    /// Of the feature sets that the state owns, <see cref="StateCounters.MissedReads"/> are counted in; outcomes that only a set waits for are counted by
    /// the set's own state.
    /// </remarks>
    public StateCounters Counters => _counters with
    {
        MissedReads = _sections.Sum(section => section.MissedReads) + _parts.Sum(part => part.Counters.MissedReads),
        RevealsForgotten = _counters.RevealsForgotten + (_events?.RevealsForgotten ?? 0),
        NeverRevealed = _events?.NeverRevealed ?? 0,
    };

    /// <summary>
    /// Where the source stood when the state was last changed, in whatever unit the caller counts: saved with the state, so that after a restart reading
    /// goes on from there.
    /// </summary>
    public long Position { get; set; }

    /// <summary>
    /// How far a row may stand ahead of the clock; one further ahead, as a device with a broken clock sends it, is refused as
    /// <see cref="ObserveOutcome.Ahead"/>, because after it every row of the present would be late. Null, as at first, lets every row pass. A state that
    /// has no clock yet takes any row; <see cref="Advance"/> is not limited. Not saved.
    /// </summary>
    public TimeSpan? MaximumAdvance { get; set; }

    /// <summary>
    /// Sections that are declared now and were not in the file that the state was opened from: they are empty and fill from here on, so that until their
    /// longest window has passed their values miss what came before. To have them whole at once, replay the source over the longest window into a new
    /// state and save that. Of a feature set, the set's name and a slash stand before the name.
    /// </summary>
    /// <remarks>What this opening found: once saved, the sections are in the file.</remarks>
    public IReadOnlyList<string> SectionsToRebuild { get; private set; } = [];

    /// <summary>Sections in the file that the state was opened from that are not declared any more: they were not read, and are not saved again.</summary>
    public IReadOnlyList<string> SectionsIgnored { get; private set; } = [];

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

    /// <summary>
    /// Saves the state, with those of the feature sets that it owns, to a file named after the pipeline in a folder, which is created. A crash leaves the old
    /// file or the new one, whole.
    /// </summary>
    /// <exception cref="StateFileException">The file could not be written.</exception>
    public void Save(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        PlaceParts();
        StateFile.Write(StateFile.PathOf(folder, _pipeline), [.. FileSections("")]);
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
        if (section is IEventMemory events)
        {
            _events = events;
            EventRetention = events.Retention;
            if (events.Outcomes is { } outcomes) _sections.Add(outcomes);
        }

        return section;
    }

    /// <summary>The longest of some spans. For the constructor of generated states.</summary>
    protected static TimeSpan Longest(params ReadOnlySpan<TimeSpan> spans)
    {
        TimeSpan longest = TimeSpan.Zero;
        foreach (TimeSpan span in spans) longest = span > longest ? span : longest;
        return longest;
    }

    /// <summary>Adds the state of a feature set that this one owns: it is saved and opened with it, in the same file. For the constructor of generated states.</summary>
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
        string path = StateFile.PathOf(folder, _pipeline);
        if (!File.Exists(path)) return;
        StateFileContent content = StateFile.Read(path, [.. FileSections("")]);
        if (content.Missing.Contains(StateHeaderSection.SectionName)) throw new StateFileException($"{path} has no section {StateHeaderSection.SectionName}: it was written by another build. Replay the source into a fresh folder.");
        SectionsToRebuild = [.. content.Missing.Where(name => !StateHeaderSection.IsHeader(name))];
        SectionsIgnored = [.. content.Unknown.Where(name => !StateHeaderSection.IsHeader(name))];
        CatchUpParts();
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
        ImmutableArray<ulong>.Builder answers = ImmutableArray.CreateBuilder<ulong>(ProbeRows.Count);
        for (int index = 0; index < ProbeRows.Count; index++)
        {
            TRow row = Schema.Synthesize(index);
            answers.Add(BitsOf(bits, in row));
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
        if (IsAhead(eventTicks)) return Refuse(ObserveOutcome.Ahead);
        ObserveOutcome outcome = events.TryAdd(id, eventTicks, Schema.Hash(in row), ClockTicks);
        return outcome == ObserveOutcome.Applied ? Take(eventTicks) : Refuse(outcome);
    }

    /// <summary>Decides whether a row is taken, counts it, and moves the clock. For generated states of schemas without an event id.</summary>
    /// <returns><see cref="ObserveOutcome.Applied"/> or <see cref="ObserveOutcome.Late"/> when it is to be taken.</returns>
    protected ObserveOutcome Admit(in TRow row, long eventTicks)
    {
        if (!Schema.Validate(in row, out _)) return Refuse(ObserveOutcome.Invalid);
        return IsAhead(eventTicks) ? Refuse(ObserveOutcome.Ahead) : Take(eventTicks);
    }

    /// <summary>
    /// Whether a feature set that the state owns knows a row that was admitted as a copy: then the row is counted as that and is not taken here either.
    /// </summary>
    /// <param name="part">What the set's state made of the row.</param>
    /// <param name="outcome">What this state made of the row; afterwards, of the copy.</param>
    protected bool IsRefusedBy(ObserveOutcome part, ref ObserveOutcome outcome)
    {
        if (part is not (ObserveOutcome.Duplicate or ObserveOutcome.Conflicting)) return false;
        _counters = _counters with { Observed = _counters.Observed - 1, Late = _counters.Late - (outcome == ObserveOutcome.Late ? 1 : 0) };
        outcome = Refuse(part);
        return true;
    }

    /// <summary>Whether the state has taken the event of an id already, so that its windows may hold it. By id and time alone: a row's late columns must not decide.</summary>
    protected static bool IsKnown<TId>(EventLog<TId> events, TId id, long eventTicks)
        where TId : notnull, IEquatable<TId>
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.HasTaken(id, eventTicks);
    }

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

        _counters = outcome switch
        {
            ObserveOutcome.Held => counters with { Revealed = counters.Revealed + 1, RevealedEarly = counters.RevealedEarly + 1 },
            ObserveOutcome.Expired => counters with { RevealsForgotten = counters.RevealsForgotten + 1 },
            _ => counters with { RevealsRefused = counters.RevealsRefused + 1 },
        };
        return outcome;
    }

    /// <summary>Whether a row would move the clock by more than is allowed.</summary>
    private bool IsAhead(long eventTicks) => MaximumAdvance is { } most && ClockTicks != 0 && eventTicks - ClockTicks > most.Ticks;

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
            ObserveOutcome.Ahead => counters with { Ahead = counters.Ahead + 1 },
            ObserveOutcome.Expired => counters with { Expired = counters.Expired + 1, Late = counters.Late + 1 },
            _ => counters with { Invalid = counters.Invalid + 1 },
        };
        return outcome;
    }

    /// <summary>All that is saved, in order: this state's own sections, then those of its parts.</summary>
    private IEnumerable<StateFileSection> FileSections(string prefix)
    {
        yield return new(prefix + StateHeaderSection.SectionName, new StateHeaderSection(CurrentHeader, Restore));
        foreach (IStateSection section in _sections) yield return new(prefix + section.Name, section);
        foreach (PipelineState<TRow> part in _parts)
        {
            foreach (StateFileSection section in part.FileSections($"{prefix}{part._pipeline}/")) yield return section;
        }
    }

    private void Restore(StateHeader saved) => (ClockTicks, Position, _counters) = (saved.ClockTicks, saved.Position, saved.Counters);

    private void PlaceParts()
    {
        foreach (PipelineState<TRow> part in _parts)
        {
            part.Position = Position;
            part.PlaceParts();
        }
    }

    /// <summary>A set that was added after the state was saved has no clock of its own yet.</summary>
    private void CatchUpParts()
    {
        foreach (PipelineState<TRow> part in _parts)
        {
            part.ClockTicks = Math.Max(part.ClockTicks, ClockTicks);
            part.CatchUpParts();
        }
    }

    private StateHeader CurrentHeader() =>
        new(_pipeline, Schema.Description.Name, Schema.Description.Fingerprint, ClockTicks, Position, _counters, Probes());

    /// <summary>The method's answer; what it throws for a row that no source would have brought is an answer too.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A user's method may throw anything.")]
    private static ulong BitsOf(ProbeFunction<TRow> bits, in TRow row)
    {
        try
        {
            return bits(in row);
        }
        catch (Exception exception)
        {
            return FeatureBits.Of("throws " + exception.GetType().FullName);
        }
    }

    private void ThrowTooEarly(long ticks) =>
        throw new ReadTooEarlyException(new DateTime(ticks, DateTimeKind.Utc), new DateTime(ClockTicks - _availableAfter, DateTimeKind.Utc));
}
