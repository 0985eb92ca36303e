namespace PipelineDsl.Generators.Parsing;

/// <summary>What one value of a member may be called by the member's encoders.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Others">Shorter ones.</param>
internal sealed record OutputNames(string Name, params string[] Others)
{
    /// <summary>Whether a name is one of these.</summary>
    public bool Contain(string name) => name == Name || Others.Contains(name, StringComparer.Ordinal);
}
