using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Analyzers.Declarations;

/// <summary>Tells the compiler what a parser finds.</summary>
internal sealed class ReportingSink(SymbolAnalysisContext context) : DiagnosticSink
{
    public override void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(descriptor, location, arguments));
}
