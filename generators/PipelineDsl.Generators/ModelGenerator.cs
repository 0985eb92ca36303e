using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Emits the generated part of every <c>[Model]</c> class. Wiring only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => DeclarationSteps.Register(
        context,
        TrackingNames.Model,
        KnownAttributes.Model,
        static (type, compilation, cancellationToken) => ModelParser.Parse(type, compilation, DiagnosticSink.None, cancellationToken),
        static model => model.Type,
        ModelEmitter.Emit);
}
