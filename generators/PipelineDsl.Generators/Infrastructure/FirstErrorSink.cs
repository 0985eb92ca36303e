using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Passes findings on and keeps the first error, which the generated members of a declaration with errors throw.</summary>
internal sealed class FirstErrorSink(DiagnosticSink inner) : DiagnosticSink
{
    /// <summary>The rule of the first error, or null.</summary>
    public DiagnosticDescriptor? FirstError { get; private set; }

    public override void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        if (descriptor.DefaultSeverity == DiagnosticSeverity.Error) FirstError ??= descriptor;
        inner.Report(descriptor, location, arguments);
    }
}
