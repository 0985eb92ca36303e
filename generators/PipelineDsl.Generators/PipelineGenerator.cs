using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Emits the generated part of every <c>[Pipeline]</c> class. Wiring only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PipelineGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<PipelineModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownAttributes.Pipeline.MetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (declaration, cancellationToken) => Parse(declaration, cancellationToken))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WhenRuntimeFits(context)
            .WithTrackingName(TrackingNames.Pipeline);
        IncrementalValueProvider<EquatableArray<string>> collisions = HintNames.Collisions(
            models.Select(static (model, _) => model.Type.MetadataName).WithTrackingName(TrackingNames.PipelineNames), TrackingNames.PipelineNameCollisions);
        context.RegisterSourceOutput(
            models.Combine(collisions).WithTrackingName(TrackingNames.PipelineFile),
            static (output, file) => output.AddSource(HintNames.For(file.Left.Type.MetadataName, "Pipeline", file.Right), PipelineEmitter.Emit(file.Left)));
    }

    private static PipelineModel? Parse(GeneratorAttributeSyntaxContext declaration, CancellationToken cancellationToken) =>
        declaration.TargetSymbol is INamedTypeSymbol type && DeclaredTypes.IsFirstDeclaration(type, KnownAttributes.Pipeline, declaration.TargetNode)
            ? PipelineParser.Parse(type, declaration.SemanticModel.Compilation, DiagnosticSink.None, cancellationToken)
            : null;
}
