using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Emits the generated part of every <c>[Pipeline]</c> class. Wiring only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PipelineGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => DeclarationSteps.Register(
        context,
        TrackingNames.Pipeline,
        KnownAttributes.Pipeline,
        static (type, compilation, cancellationToken) => PipelineParser.Parse(type, compilation, DiagnosticSink.None, cancellationToken),
        static model => model.Type,
        PipelineEmitter.Emit);
}
