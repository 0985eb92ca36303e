namespace PipelineDsl.CompilerServices;

/// <content>How outcomes are saved: apart from the ids, which a log without outcomes saves alike.</content>
public sealed partial class OutcomeLog<TId, TRow, TLabel>
{
    private void SaveOutcomes(BinaryWriter writer)
    {
        writer.Write(NeverRevealed);
        writer.Write(RevealsForgotten);
        SaveOutcomes(writer, early: false);
        SaveOutcomes(writer, early: true); // Last, as they come last into a table that is read anew.
    }

    private void SaveOutcomes(BinaryWriter writer, bool early)
    {
        writer.Write(CountOf(early));
        for (int slot = 0; slot < Events.Extent; slot++)
        {
            if (!Belongs(slot, early)) continue;
            ref Event known = ref Events[slot];
            Codec.Write(writer, Events.KeyOf(slot));
            writer.Write((byte)known.Stage);
            if (known.Stage == Stage.Waiting)
            {
                _rowCodec.Write(writer, in _rows[known.Place]);
                continue;
            }

            writer.Write(known.Outcome);
            writer.Write(early ? known.Ticks : known.Arrival);
        }
    }

    private int CountOf(bool early)
    {
        int count = 0;
        for (int slot = 0; slot < Events.Extent; slot++)
        {
            if (Belongs(slot, early)) count++;
        }

        return count;
    }

    private bool Belongs(int slot, bool early) =>
        Events.IsUsed(slot) && Events[slot].Stage is var stage && (early ? stage == Stage.RevealedEarly : stage is not (Stage.RevealedEarly or Stage.Seen));

    private void LoadOutcomes(BinaryReader reader)
    {
        NeverRevealed = reader.ReadInt64();
        RevealsForgotten = reader.ReadInt64();
        LoadOutcomes(reader, early: false);
        LoadOutcomes(reader, early: true);
    }

    private void LoadOutcomes(BinaryReader reader, bool early)
    {
        int count = reader.ReadInt32();
        for (int read = 0; read < count; read++)
        {
            int slot = Events.GetOrAdd(Codec.Read(reader), out bool added);
            if (added != early) throw new StateFileException("an outcome does not fit the ids: it was written by another build. Replay the source into a fresh folder.");
            ref Event known = ref Events[slot];
            known.Stage = (Stage)reader.ReadByte();
            if (known.Stage == Stage.Waiting)
            {
                known.Place = Hold(_rowCodec.Read(reader));
                continue;
            }

            known.Outcome = reader.ReadUInt64();
            long ticks = reader.ReadInt64();
            if (early)
                known.Ticks = ticks;
            else
                known.Arrival = ticks;
        }
    }

    private sealed class OutcomeSection(OutcomeLog<TId, TRow, TLabel> log) : IStateSection
    {
        public string Name => "outcomes";

        public ulong Fingerprint => 1;

        public long MissedReads => 0;

        public void Save(BinaryWriter writer) => log.SaveOutcomes(writer);

        public void Load(BinaryReader reader) => log.LoadOutcomes(reader);
    }
}
