namespace PipelineDsl.CompilerServices;

/// <summary>A part of a state that is saved under its own name and fingerprint. Implemented by the library; registered by generated code.</summary>
public interface IStateSection
{
    /// <summary>The section's name, unique in its state.</summary>
    string Name { get; }

    /// <summary>A hash over all that gives the section its meaning; a saved section of another fingerprint is refused.</summary>
    ulong Fingerprint { get; }

    /// <summary>Rows that had been observed while a late row or outcome was missing from their windows.</summary>
    long MissedReads { get; }

    /// <summary>Writes the section.</summary>
    void Save(BinaryWriter writer);

    /// <summary>Reads what <see cref="Save"/> wrote into this, still empty, section.</summary>
    void Load(BinaryReader reader);
}
