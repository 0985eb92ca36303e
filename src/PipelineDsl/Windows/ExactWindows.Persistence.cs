namespace PipelineDsl.CompilerServices;

/// <content>How windows are saved: the values with their instants; the sums follow from them exactly.</content>
public sealed partial class ExactWindows<TKey, TValue>
{
    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(_latest);
        writer.Write(MissedReads);
        writer.Write(_keys.Count);
        for (int slot = 0; slot < _keys.Extent; slot++)
        {
            if (!_keys.IsUsed(slot)) continue;
            ref Ring ring = ref _keys[slot];
            _codec.Write(writer, _keys.KeyOf(slot));
            writer.Write(ring.At);
            writer.Write((int)(ring.Tail - ring.Base));
            for (long index = ring.Base; index < ring.Tail; index++)
            {
                writer.Write(ring.Known(index));
                ValueCodec.Write(writer, ring.Value(index));
            }
        }

        writer.Write(_lateReveals.Items.Count);
        foreach (LateReveals<TKey, TValue>.Reveal reveal in _lateReveals.Items)
        {
            _codec.Write(writer, reveal.Key);
            writer.Write(reveal.Known);
            writer.Write(reveal.Arrival);
            ValueCodec.Write(writer, reveal.Value);
        }
    }

    /// <inheritdoc/>
    public void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        long latest = reader.ReadInt64();
        long missed = reader.ReadInt64();
        int keys = reader.ReadInt32();
        for (int read = 0; read < keys; read++)
        {
            int slot = _keys.GetOrAdd(_codec.Read(reader), out bool added);
            if (!added) throw new StateFileException("a key stands twice: it was written by another build. Replay the source into a fresh folder.");
            _latest = reader.ReadInt64();
            Open(slot);
            int count = reader.ReadInt32();
            for (int index = 0; index < count; index++)
            {
                long known = reader.ReadInt64();
                Insert(slot, known, ValueCodec.Read<TValue>(reader));
            }
        }

        int reveals = reader.ReadInt32();
        for (int index = 0; index < reveals; index++)
        {
            TKey key = _codec.Read(reader);
            long known = reader.ReadInt64();
            long arrival = reader.ReadInt64();
            _lateReveals.Add(key, known, arrival, ValueCodec.Read<TValue>(reader), long.MinValue);
        }

        _latest = latest;
        MissedReads = missed;
    }
}
