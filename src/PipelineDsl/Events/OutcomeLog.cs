using System.Runtime.CompilerServices;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// An event log that also waits for the outcomes of its events: a row whose label is not known is held until the outcome comes, an outcome whose event
/// is not known until the event comes. The first outcome of an event stands. Called by generated code of pipelines with aggregates over the label.
/// </summary>
/// <typeparam name="TId">The id's type.</typeparam>
/// <typeparam name="TRow">The row type.</typeparam>
/// <typeparam name="TLabel">The label's type without <see cref="Nullable{T}"/>: a boolean, a number or an enum of up to 64 bits.</typeparam>
public sealed partial class OutcomeLog<TId, TRow, TLabel> : EventLog<TId>
    where TId : notnull, IEquatable<TId>
    where TLabel : unmanaged
{
    private readonly RowCodec<TRow> _rowCodec;
    private readonly Stack<int> _free = new();
    private TRow[] _rows = [];
    private int _used;

    /// <summary>An empty log.</summary>
    /// <param name="retention">How long an id is remembered after its event time: <see cref="AggregatePlan.Retention"/> of all aggregates.</param>
    /// <param name="schema">The rows' schema, through which held rows are saved.</param>
    /// <param name="codec">How ids are saved; needed for tuples only.</param>
    public OutcomeLog(TimeSpan retention, RowSchema<TRow> schema, KeyCodec<TId>? codec = null)
        : base(retention, codec)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (Unsafe.SizeOf<TLabel>() > sizeof(ulong)) throw new NotSupportedException($"Outcomes of type {typeof(TLabel)} are not supported.");
        _rowCodec = new RowCodec<TRow>(schema);
        OutcomesSection = new OutcomeSection(this);
    }

    /// <summary>How many rows wait for their outcome.</summary>
    public int Waiting => _used - _free.Count;

    /// <inheritdoc/>
    private protected override IStateSection OutcomesSection { get; }

    /// <summary>To be called once for each event that was taken: gives its label when it is known, else holds the row.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="row">The row.</param>
    /// <param name="label">The label inside the row.</param>
    /// <param name="known">The label that is known.</param>
    /// <param name="arrivalTicks">When it came, if that was before the row did; else <see cref="long.MinValue"/>.</param>
    /// <returns>
    /// <see cref="ObserveOutcome.Applied"/> when the label is known, <see cref="ObserveOutcome.Conflicting"/> when it is known and the row says something
    /// else, <see cref="ObserveOutcome.Held"/> when it is not known.
    /// </returns>
    public ObserveOutcome Settle(TId id, in TRow row, TLabel? label, out TLabel known, out long arrivalTicks)
    {
        int slot = Events.Find(id);
        if (slot < 0) throw new InvalidOperationException("An event must be added before its outcome is settled.");
        ref Event waiting = ref Events[slot];
        arrivalTicks = long.MinValue;
        known = default;
        if (waiting.Stage == Stage.SeenAfterReveal)
        {
            waiting.Stage = Stage.Settled;
            arrivalTicks = waiting.Arrival;
            known = ToLabel(waiting.Outcome);
            return label is { } other && ToBits(other) != waiting.Outcome ? ObserveOutcome.Conflicting : ObserveOutcome.Applied;
        }

        if (label is { } inside)
        {
            waiting.Stage = Stage.Settled;
            waiting.Outcome = ToBits(inside);
            known = inside;
            return ObserveOutcome.Applied;
        }

        waiting.Stage = Stage.Waiting;
        waiting.Place = Hold(in row);
        return ObserveOutcome.Held;
    }

    /// <summary>Takes an outcome.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="label">The outcome.</param>
    /// <param name="clockTicks">The state's clock: when the outcome came.</param>
    /// <param name="row">The row that waited for it.</param>
    /// <param name="eventTicks">The row's event time.</param>
    /// <returns>
    /// <see cref="ObserveOutcome.Applied"/> with the row; <see cref="ObserveOutcome.Held"/> when the event has not been seen, or was forgotten so long ago
    /// that nobody knows; <see cref="ObserveOutcome.Expired"/> when it is known to be out of reach of every window, or its row is not held;
    /// <see cref="ObserveOutcome.Duplicate"/> or <see cref="ObserveOutcome.Conflicting"/> when an outcome is known already.
    /// </returns>
    public ObserveOutcome TryReveal(TId id, TLabel label, long clockTicks, out TRow? row, out long eventTicks)
    {
        row = default;
        eventTicks = 0;
        ulong outcome = ToBits(label);
        int slot = Events.GetOrAdd(id, out bool added);
        ref Event known = ref Events[slot];
        if (!added && known.Ticks < clockTicks - RetentionTicks)
        {
            bool isEvent = known.Stage != Stage.RevealedEarly;
            Forget(ref known);
            if (isEvent)
            {
                Events.Remove(slot);
                return ObserveOutcome.Expired;
            }

            added = true;
        }

        if (added)
        {
            known = new Event { Ticks = clockTicks, Outcome = outcome, Stage = Stage.RevealedEarly };
            return ObserveOutcome.Held;
        }

        if (known.Stage == Stage.Seen) return ObserveOutcome.Expired;
        if (known.Stage != Stage.Waiting) return known.Outcome == outcome ? ObserveOutcome.Duplicate : ObserveOutcome.Conflicting;
        row = _rows[known.Place];
        eventTicks = known.Ticks;
        Release(known.Place);
        known.Stage = Stage.Settled;
        known.Outcome = outcome;
        return ObserveOutcome.Applied;
    }

    /// <inheritdoc/>
    private protected override void Forget(ref Event known)
    {
        if (known.Stage == Stage.RevealedEarly) RevealsForgotten++;
        if (known.Stage != Stage.Waiting) return;
        NeverRevealed++;
        Release(known.Place);
    }

    private void Release(int place)
    {
        _rows[place] = default!;
        _free.Push(place);
    }

    /// <summary>The label's bits; −0 is 0 and all NaN are one.</summary>
    private static ulong ToBits(TLabel label)
    {
        if (typeof(TLabel) == typeof(double)) return BitConverter.DoubleToUInt64Bits(Canonical((double)(object)label));
        if (typeof(TLabel) == typeof(float)) return BitConverter.SingleToUInt32Bits((float)Canonical((float)(object)label));
        ulong bits = 0;
        Unsafe.WriteUnaligned(ref Unsafe.As<ulong, byte>(ref bits), label);
        return bits;
    }

    private static double Canonical(double label) => double.IsNaN(label) ? double.NaN : label + 0d;

    private static TLabel ToLabel(ulong bits) => Unsafe.ReadUnaligned<TLabel>(ref Unsafe.As<ulong, byte>(ref bits));

    private int Hold(in TRow row)
    {
        if (!_free.TryPop(out int place))
        {
            if (_used == _rows.Length) Array.Resize(ref _rows, Math.Max(16, checked(_used * 2)));
            place = _used++;
        }

        _rows[place] = row;
        return place;
    }
}
