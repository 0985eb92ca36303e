namespace PipelineDsl.Generators.Emission;

/// <summary>Names of run-time types as generated code writes them.</summary>
internal static class Runtime
{
    public const string Core = "global::PipelineDsl";
    public const string Services = "global::PipelineDsl.CompilerServices";
    public const string Span = "global::System.Span";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string ImmutableArray = "global::System.Collections.Immutable.ImmutableArray";
    public const string Progress = "global::System.IProgress<global::PipelineDsl.PipelineProgress>";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
}
