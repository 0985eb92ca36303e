using System.Collections.Immutable;

namespace PipelineDsl.CompilerServices;

/// <summary>What a state is besides its windows, tables and logs.</summary>
internal sealed record StateHeader(
    string Pipeline,
    string Schema,
    ulong SchemaFingerprint,
    long ClockTicks,
    long Position,
    StateCounters Counters,
    ImmutableArray<StateProbe> Probes)
{
    /// <summary>Writes the header.</summary>
    public void Write(BinaryWriter writer)
    {
        StateText.Write(writer, Pipeline);
        StateText.Write(writer, Schema);
        writer.Write(SchemaFingerprint);
        writer.Write(ClockTicks);
        writer.Write(Position);
        ReadOnlySpan<long> counters =
        [
            Counters.Observed, Counters.Late, Counters.MissedReads, Counters.Duplicates, Counters.Conflicting, Counters.Expired,
            Counters.Invalid, Counters.MissingKeys, Counters.Revealed, Counters.RevealedLate, Counters.RevealedEarly, Counters.RevealsRefused,
            Counters.RevealsForgotten, Counters.NeverRevealed, Counters.Ahead,
        ];
        foreach (long counter in counters)
        {
            writer.Write(counter);
        }

        writer.Write(Probes.Length);
        foreach (StateProbe probe in Probes)
        {
            StateText.Write(writer, probe.Name);
            writer.Write(probe.Bits.Length);
            foreach (ulong bits in probe.Bits)
            {
                writer.Write(bits);
            }
        }
    }

    /// <summary>Reads a header.</summary>
    public static StateHeader Read(BinaryReader reader)
    {
        string pipeline = StateText.Read(reader);
        string schema = StateText.Read(reader);
        ulong fingerprint = reader.ReadUInt64();
        long clock = reader.ReadInt64();
        long position = reader.ReadInt64();
        var counters = new StateCounters(
            Observed: reader.ReadInt64(),
            Late: reader.ReadInt64(),
            MissedReads: reader.ReadInt64(),
            Duplicates: reader.ReadInt64(),
            Conflicting: reader.ReadInt64(),
            Expired: reader.ReadInt64(),
            Invalid: reader.ReadInt64(),
            MissingKeys: reader.ReadInt64(),
            Revealed: reader.ReadInt64(),
            RevealedLate: reader.ReadInt64(),
            RevealedEarly: reader.ReadInt64(),
            RevealsRefused: reader.ReadInt64(),
            RevealsForgotten: reader.ReadInt64(),
            NeverRevealed: reader.ReadInt64(),
            Ahead: reader.ReadInt64());
        int count = reader.ReadInt32();
        ImmutableArray<StateProbe>.Builder probes = ImmutableArray.CreateBuilder<StateProbe>();
        for (int index = 0; index < count; index++)
        {
            string name = StateText.Read(reader);
            int length = reader.ReadInt32();
            ImmutableArray<ulong>.Builder bits = ImmutableArray.CreateBuilder<ulong>();
            for (int row = 0; row < length; row++)
            {
                bits.Add(reader.ReadUInt64());
            }

            probes.Add(new StateProbe(name, bits.ToImmutable()));
        }

        return new(pipeline, schema, fingerprint, clock, position, counters, probes.ToImmutable());
    }

    /// <summary>Refuses a saved header that is not of this declaration.</summary>
    public void RequireSame(StateHeader saved)
    {
        if (saved.Pipeline != Pipeline)
            throw new StateFileException($"this is the state of {saved.Pipeline}, not of {Pipeline}. Give each pipeline its own folder or file.");
        if (saved.SchemaFingerprint != SchemaFingerprint)
        {
            throw new StateFileException(
                $"it was saved when {saved.Schema} had other columns, types, roles or delays. Replay the source into a fresh folder, or go back to the old declaration.");
        }

        foreach (StateProbe probe in Probes)
        {
            StateProbe old = saved.Probes.FirstOrDefault(candidate => candidate.Name == probe.Name);
            if (old.Name is null || old.Bits.SequenceEqual(probe.Bits)) continue;
            throw new StateFileException(
                $"the aggregate {probe.Name} of {Pipeline} now answers otherwise for the same rows than when the state was saved: its body, a method it calls or the processor changed the answer. Replay the source into a fresh folder.");
        }
    }
}
