namespace PipelineDsl.CompilerServices;

/// <summary>The section of a state's clock, position, counters and probes.</summary>
/// <param name="current">Gives the header as of now.</param>
/// <param name="restore">Takes over a saved header.</param>
internal sealed class StateHeaderSection(Func<StateHeader> current, Action<StateHeader> restore) : IStateSection
{
    /// <summary>The section's name; with a slash before it, the end of a part's.</summary>
    public const string SectionName = "state";

    /// <inheritdoc/>
    public string Name => SectionName;

    /// <summary>Stands for the header's layout.</summary>
    public ulong Fingerprint => 1;

    /// <inheritdoc/>
    public long MissedReads => 0;

    /// <summary>Whether a section of a file is a header.</summary>
    public static bool IsHeader(string name) => name == SectionName || name.EndsWith("/" + SectionName, StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Save(BinaryWriter writer) => current().Write(writer);

    /// <inheritdoc/>
    public void Load(BinaryReader reader)
    {
        var saved = StateHeader.Read(reader);
        current().RequireSame(saved);
        restore(saved);
    }
}
