using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Where a parser says what is wrong: nowhere in the generator, to the compiler in an analyzer.</summary>
internal abstract class DiagnosticSink
{
    /// <summary>Hears nothing.</summary>
    public static DiagnosticSink None { get; } = new Silent();

    /// <summary>Reports one finding at the exact token.</summary>
    public abstract void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments);

    private sealed class Silent : DiagnosticSink
    {
        public override void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
        {
        }
    }
}
