using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Names of the members of a generated <c>State</c>: windows, look-up tables and feature sets, each once, none like what the state has already
/// or uses as a local.
/// </summary>
internal sealed class StateNames
{
    private static readonly string[] s_taken =
    [
        "State", "Clock", "ClockTicks", "Counters", "Position", "Schema", "Observe", "Advance", "Save", "Snapshot", "RequireReadable", "Add", "Include",
        "OpenFolder", "Longest", "EventRetention", "Open", "Probes", "Probe", "Admit", "Count", "CountMissingKey", "CountSettled", "CountReveal", "Reveal", "HasTaken", "IsKnown", "IsRefusedBy", "MaximumAdvance",
        "SectionsToRebuild", "SectionsIgnored", "ObserveOutcomeOf",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
        "row", "other", "at", "outcome", "label", "arrival", "id", "time", "state", "folder",
    ];

    private readonly UniqueNames _names = new(s_taken);

    /// <summary>The windows of an aggregate.</summary>
    public string Windows(string aggregate) => _names.Take(aggregate + "Windows");

    /// <summary>A look-up table.</summary>
    public string Table(string name) => _names.Take(name);

    /// <summary>The state of a feature set.</summary>
    public string Set(string name) => _names.Take(name);
}
