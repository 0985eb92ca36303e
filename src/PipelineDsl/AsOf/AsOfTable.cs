namespace PipelineDsl.CompilerServices;

/// <summary>
/// The history of slowly changing rows by key: which row of a key was in force, and visible, at a time. Called by generated code.
/// </summary>
/// <typeparam name="TKey">A whole number, text, <see cref="Guid"/>, date or a tuple of these.</typeparam>
/// <typeparam name="TRow">The row type.</typeparam>
public sealed class AsOfTable<TKey, TRow> : IStateSection
    where TKey : notnull, IEquatable<TKey>
{
    private readonly KeyTable<TKey, History> _keys = new();
    private readonly RowSchema<TRow> _schema;
    private readonly KeyCodec<TKey> _codec;
    private readonly long _visibleAfter;
    private readonly bool _hasEventTime;

    /// <summary>An empty table.</summary>
    /// <param name="name">The table's name in the state.</param>
    /// <param name="schema">The rows' schema; its <c>AvailableAfter</c> says when a row becomes visible.</param>
    /// <param name="codec">How keys are saved; needed for tuples only.</param>
    public AsOfTable(string name, RowSchema<TRow> schema, KeyCodec<TKey>? codec = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(schema);
        Name = "look-up " + name;
        _schema = schema;
        _codec = codec ?? KeyCodec.Single<TKey>();
        _visibleAfter = Math.Min(schema.Description.AvailableAfter.Ticks, AggregatePlan.Forever);
        _hasEventTime = schema.Description.Columns.Any(column => column.Role == ColumnRole.EventTime);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ulong Fingerprint => _schema.Description.Fingerprint;

    /// <inheritdoc/>
    public long MissedReads => 0;

    /// <summary>How many keys there are.</summary>
    public int KeyCount => _keys.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="row">The row.</param>
    /// <param name="clockTicks">The state's clock.</param>
    /// <returns>
    /// <see cref="ObserveOutcome.Applied"/>; <see cref="ObserveOutcome.Late"/> when reads before the clock may have missed it;
    /// <see cref="ObserveOutcome.Duplicate"/> for an exact copy of a row of its event time; <see cref="ObserveOutcome.Invalid"/>.
    /// </returns>
    public ObserveOutcome Observe(TKey key, in TRow row, long clockTicks)
    {
        if (!_schema.Validate(in row, out _)) return ObserveOutcome.Invalid;
        long ticks = _schema.GetEventTicks(in row);
        ref History history = ref _keys[_keys.GetOrAdd(key, out _)];
        int place = history.CountUntil(ticks);
        if (IsThere(in history, place, ticks, in row)) return ObserveOutcome.Duplicate;
        history.Insert(place, ticks, in row);
        return _hasEventTime && ticks + _visibleAfter < clockTicks ? ObserveOutcome.Late : ObserveOutcome.Applied;
    }

    /// <summary>The newest row of a key by event time, not after a time and visible at it; of equal times the last to arrive. Changes nothing.</summary>
    /// <returns>False when there is none.</returns>
    public bool TryFind(TKey key, long ticks, out TRow? row)
    {
        int slot = _keys.Find(key);
        if (slot >= 0)
        {
            ref History history = ref _keys[slot];
            int count = history.CountUntil(ticks - _visibleAfter);
            if (count > 0)
            {
                row = history.Rows![count - 1];
                return true;
            }
        }

        row = default;
        return false;
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var rows = new RowCodec<TRow>(_schema);
        writer.Write(_keys.Count);
        for (int slot = 0; slot < _keys.Extent; slot++)
        {
            ref History history = ref _keys[slot];
            _codec.Write(writer, _keys.KeyOf(slot));
            writer.Write(history.Count);
            for (int index = 0; index < history.Count; index++)
            {
                rows.Write(writer, in history.Rows![index]);
            }
        }
    }

    /// <inheritdoc/>
    public void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = new RowCodec<TRow>(_schema);
        int keys = reader.ReadInt32();
        for (int read = 0; read < keys; read++)
        {
            ref History history = ref _keys[_keys.GetOrAdd(_codec.Read(reader), out bool added)];
            if (!added) throw new StateFileException("a key stands twice: it was written by another build. Replay the source into a fresh folder.");
            int count = reader.ReadInt32();
            for (int index = 0; index < count; index++)
            {
                TRow row = rows.Read(reader);
                history.Insert(history.Count, _schema.GetEventTicks(in row), in row);
            }
        }
    }

    /// <summary>
    /// Whether a row stands among those of its instant. Without an event time all rows have one instant and their order says which is in force, so only
    /// the last can be a copy.
    /// </summary>
    private bool IsThere(in History history, int place, long ticks, in TRow row)
    {
        if (place == 0 || history.Ticks![place - 1] != ticks) return false;
        ulong hash = _schema.Hash(in row);
        for (int index = place - 1; index >= 0 && history.Ticks[index] == ticks; index--)
        {
            if (_schema.Hash(in history.Rows![index]) == hash) return true;
            if (!_hasEventTime) return false;
        }

        return false;
    }

    /// <summary>The rows of a key, ordered by event time and then by arrival.</summary>
    private struct History
    {
        public long[]? Ticks;
        public TRow[]? Rows;
        public int Count;

        /// <summary>How many rows have an event time up to a time.</summary>
        public readonly int CountUntil(long ticks)
        {
            int low = 0, high = Count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (Ticks![middle] <= ticks)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        public void Insert(int place, long ticks, in TRow row)
        {
            int capacity = Ticks is null ? 0 : Ticks.Length;
            if (Count == capacity)
            {
                int size = Math.Max(2, checked(capacity * 2));
                Array.Resize(ref Ticks, size);
                Array.Resize(ref Rows, size);
            }

            Array.Copy(Ticks!, place, Ticks!, place + 1, Count - place);
            Array.Copy(Rows!, place, Rows!, place + 1, Count - place);
            Ticks![place] = ticks;
            Rows![place] = row;
            Count++;
        }
    }
}
