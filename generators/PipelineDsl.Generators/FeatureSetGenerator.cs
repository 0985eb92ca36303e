using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Emits the generated part of every <c>[FeatureSet]</c> class. Wiring only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FeatureSetGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => DeclarationSteps.Register(
        context,
        TrackingNames.FeatureSet,
        KnownAttributes.FeatureSet,
        static (type, compilation, cancellationToken) => FeatureSetParser.Parse(type, compilation, DiagnosticSink.None, cancellationToken),
        static model => model.Type,
        FeatureSetEmitter.Emit);
}
