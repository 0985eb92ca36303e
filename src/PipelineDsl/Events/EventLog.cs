namespace PipelineDsl.CompilerServices;

/// <summary>
/// Remembers the ids of events for as long as a copy could do harm, so that the first row to arrive with an id is the event. Called by generated code
/// of schemas with an event id.
/// </summary>
/// <typeparam name="TId">The id's type.</typeparam>
public class EventLog<TId> : IStateSection, IEventMemory
    where TId : notnull, IEquatable<TId>
{
    private const int SweptSlots = 2;

    private int _hand;

    /// <summary>An empty log.</summary>
    /// <param name="retention">How long an id is remembered after its event time: <see cref="AggregatePlan.Retention"/> of all aggregates.</param>
    /// <param name="codec">How ids are saved; needed for tuples only.</param>
    public EventLog(TimeSpan retention, KeyCodec<TId>? codec = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retention, TimeSpan.Zero);
        Retention = retention;
        Codec = codec ?? KeyCodec.Single<TId>();
        RetentionTicks = Math.Min(retention.Ticks, AggregatePlan.Forever);
    }

    /// <summary>How long an id is remembered after its event time.</summary>
    public TimeSpan Retention { get; }

    /// <summary>How many ids are held.</summary>
    public int Count => Events.Count;

    /// <inheritdoc/>
    public string Name => "events";

    /// <summary>A log is the same whatever its retention: one that is longer now has simply not seen further back.</summary>
    public ulong Fingerprint => 1;

    /// <inheritdoc/>
    public long MissedReads => 0;

    /// <inheritdoc/>
    IStateSection? IEventMemory.Outcomes => OutcomesSection;

    /// <summary>Rows that waited for their outcome until they were out of reach.</summary>
    public long NeverRevealed { get; private protected set; }

    /// <summary>Outcomes held for an event that did not come in time.</summary>
    public long RevealsForgotten { get; private protected set; }

    /// <summary>The section of outcomes, where they are waited for.</summary>
    private protected virtual IStateSection? OutcomesSection => null;

    /// <summary>How ids are saved.</summary>
    private protected KeyCodec<TId> Codec { get; }

    /// <summary>The events by id.</summary>
    private protected KeyTable<TId, Event> Events { get; } = new();

    /// <summary>The retention in ticks.</summary>
    private protected long RetentionTicks { get; }

    /// <summary>Takes the event of an id unless it is known.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="eventTicks">The event's time.</param>
    /// <param name="rowHash">The row's hash over all columns, to tell copies from other rows.</param>
    /// <param name="clockTicks">The state's clock.</param>
    /// <returns><see cref="ObserveOutcome.Applied"/>, <see cref="ObserveOutcome.Duplicate"/>, <see cref="ObserveOutcome.Conflicting"/> or <see cref="ObserveOutcome.Expired"/>.</returns>
    public ObserveOutcome TryAdd(TId id, long eventTicks, ulong rowHash, long clockTicks)
    {
        long earliest = clockTicks - RetentionTicks;
        if (eventTicks < earliest) return ObserveOutcome.Expired;
        Sweep(earliest);
        int slot = Events.GetOrAdd(id, out bool added);
        ref Event known = ref Events[slot];
        if (!added && known.Ticks >= earliest && known.Stage != Stage.RevealedEarly)
            return known.RowHash == rowHash ? ObserveOutcome.Duplicate : ObserveOutcome.Conflicting;

        // An outcome that came before its event keeps waiting in the same place; an id that is out of date starts anew.
        if (known.Stage != Stage.RevealedEarly || known.Ticks < earliest)
        {
            if (!added) Forget(ref known);
            known = default;
        }

        known.RowHash = rowHash;
        if (known.Stage == Stage.RevealedEarly)
        {
            known.Arrival = known.Ticks;
            known.Stage = Stage.SeenAfterReveal;
        }

        known.Ticks = eventTicks;
        return ObserveOutcome.Applied;
    }

    /// <summary>Whether the event of an id and a time has been taken, and is remembered. An id that was used before for another time is not this event.</summary>
    public bool HasTaken(TId id, long eventTicks)
    {
        int slot = Events.Find(id);
        return slot >= 0 && Events[slot].Ticks == eventTicks && Events[slot].Stage != Stage.RevealedEarly;
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        int count = 0;
        for (int slot = 0; slot < Events.Extent; slot++)
        {
            if (IsEvent(slot)) count++;
        }

        writer.Write(count);
        for (int slot = 0; slot < Events.Extent; slot++)
        {
            if (!IsEvent(slot)) continue;
            ref Event known = ref Events[slot];
            Codec.Write(writer, Events.KeyOf(slot));
            writer.Write(known.Ticks);
            writer.Write(known.RowHash);
        }
    }

    /// <inheritdoc/>
    public void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int count = reader.ReadInt32();
        for (int read = 0; read < count; read++)
        {
            int slot = Events.GetOrAdd(Codec.Read(reader), out bool added);
            if (!added) throw new StateFileException("an event id stands twice: it was written by another build. Replay the source into a fresh folder.");
            ref Event known = ref Events[slot];
            known.Ticks = reader.ReadInt64();
            known.RowHash = reader.ReadUInt64();
        }
    }

    /// <summary>Lets go of what an event that is forgotten holds, and counts it.</summary>
    private protected virtual void Forget(ref Event known)
    {
    }

    private bool IsEvent(int slot) => Events.IsUsed(slot) && Events[slot].Stage != Stage.RevealedEarly;

    /// <summary>Forgets ids out of date, a few at a time, in turn.</summary>
    private void Sweep(long earliest)
    {
        for (int swept = 0; swept < SweptSlots && Events.Extent > 0; swept++)
        {
            if (_hand >= Events.Extent) _hand = 0;
            int slot = _hand++;
            if (!Events.IsUsed(slot)) continue;
            ref Event known = ref Events[slot];
            if (known.Ticks >= earliest) continue;
            Forget(ref known);
            Events.Remove(slot);
        }
    }

    /// <summary>How far an event and its outcome have come.</summary>
    private protected enum Stage : byte
    {
        /// <summary>The event is there and its outcome is not waited for.</summary>
        Seen,

        /// <summary>The outcome is there and the event is not.</summary>
        RevealedEarly,

        /// <summary>The event has come after its outcome, which is not taken yet.</summary>
        SeenAfterReveal,

        /// <summary>The event waits for its outcome, and its row is held.</summary>
        Waiting,

        /// <summary>The outcome is known.</summary>
        Settled,
    }

    /// <summary>What is remembered of an event.</summary>
    private protected struct Event
    {
        /// <summary>The event time; for an outcome without event, when it came.</summary>
        public long Ticks;

        /// <summary>The hash of the row that came first.</summary>
        public ulong RowHash;

        /// <summary>The outcome's bits.</summary>
        public ulong Outcome;

        /// <summary>When an early outcome came.</summary>
        public long Arrival;

        /// <summary>Where a waiting row is held.</summary>
        public int Place;

        /// <summary>How far the event has come.</summary>
        public Stage Stage;
    }
}
