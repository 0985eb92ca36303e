using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Declarations;

/// <summary>Tells the compiler what a parser finds, as far as it is a matter of the symbol in hand.</summary>
internal sealed class ReportingSink(Action<Diagnostic> report, Func<DiagnosticDescriptor, Location, bool> isOfThisSymbol) : DiagnosticSink
{
    public override void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        if (isOfThisSymbol(descriptor, location)) report(Diagnostic.Create(descriptor, location, arguments));
    }
}
