namespace PipelineDsl.CompilerServices;

/// <summary>What a pipeline needs and yields, for models and analyzers in other assemblies. Written and read by the generator only.</summary>
/// <param name="lines">One line a row type that it looks up or a value.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PipelineManifestAttribute(params string[] lines) : Attribute
{
    /// <summary>One line a row type that it looks up or a value.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
