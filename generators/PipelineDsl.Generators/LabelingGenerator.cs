using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Emits the generated part of every <c>[LabelingFunctions]</c> class. Wiring only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LabelingGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => DeclarationSteps.Register(
        context,
        TrackingNames.Labeling,
        KnownAttributes.LabelingFunctions,
        static (type, _, cancellationToken) => LabelingParser.Parse(type, DiagnosticSink.None, cancellationToken),
        static model => model.Type,
        LabelingEmitter.Emit);
}
