namespace PipelineDsl;

/// <summary>
/// Declares that a static method computes a feature. It must be pure; its parameters say what it reads: the row (<c>in TRow</c> or by value),
/// other features (<see cref="FromAttribute"/>), rows of another schema (<see cref="AsOfAttribute"/>). A tuple result is several features,
/// named <c>Method_Element</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FeatureAttribute : Attribute
{
    /// <summary>Raise it when the body's meaning changes on purpose: state saved before is then refused by version, not by probe.</summary>
    public int Version { get; set; } = 1;
}
