namespace PipelineDsl.Analyzers.Hazards;

/// <summary>A type of the framework: its name, and which of its members are hazards by themselves.</summary>
internal sealed class FrameworkType(string name, HazardKind? all = null)
{
    private readonly Dictionary<string, HazardKind?> _members = new(StringComparer.Ordinal);

    /// <summary>Namespace and metadata name.</summary>
    public string Name { get; } = name;

    /// <summary>The kind that all members are of, unless said otherwise.</summary>
    public HazardKind? All { get; } = all;

    /// <summary>The name without the namespace.</summary>
    public string ShortName { get; } = name.Substring(name.LastIndexOf('.') + 1);

    public HazardKind? KindOf(string member) => _members.TryGetValue(member, out HazardKind? kind) ? kind : All;

    /// <summary>Says what some members are; null for harmless ones.</summary>
    public FrameworkType With(HazardKind? kind, params string[] members)
    {
        foreach (string member in members) _members[member] = kind;
        return this;
    }
}
