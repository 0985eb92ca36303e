namespace PipelineDsl.CompilerServices;

/// <summary>What a pipeline needs and yields, for models and analyzers in other assemblies. Written and read by the generator only.</summary>
/// <param name="otherRowTypes">The row types that it looks up.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PipelineManifestAttribute(params string[] otherRowTypes) : Attribute
{
    /// <summary>The row types that it looks up.</summary>
    public IReadOnlyList<string> OtherRowTypes { get; } = otherRowTypes;
}
