namespace PipelineDsl.CompilerServices;

/// <summary>What a feature set offers, for pipelines in other assemblies. Written and read by the generator only.</summary>
/// <param name="lines">One line a value.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureSetManifestAttribute(params string[] lines) : Attribute
{
    /// <summary>One line a value.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
