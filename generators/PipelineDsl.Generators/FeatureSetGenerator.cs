using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Emits the generated part of every <c>[FeatureSet]</c> class. Wiring only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FeatureSetGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<FeatureSetModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownAttributes.FeatureSet.MetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (declaration, cancellationToken) => Parse(declaration, cancellationToken))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WhenRuntimeFits(context)
            .WithTrackingName(TrackingNames.FeatureSet);
        IncrementalValueProvider<EquatableArray<string>> collisions = HintNames.Collisions(
            models.Select(static (model, _) => model.Type.MetadataName).WithTrackingName(TrackingNames.FeatureSetNames), TrackingNames.FeatureSetNameCollisions);
        context.RegisterSourceOutput(
            models.Combine(collisions).WithTrackingName(TrackingNames.FeatureSetFile),
            static (output, file) => output.AddSource(HintNames.For(file.Left.Type.MetadataName, "FeatureSet", file.Right), FeatureSetEmitter.Emit(file.Left)));
    }

    private static FeatureSetModel? Parse(GeneratorAttributeSyntaxContext declaration, CancellationToken cancellationToken) =>
        declaration.TargetSymbol is INamedTypeSymbol type && DeclaredTypes.IsFirstDeclaration(type, KnownAttributes.FeatureSet, declaration.TargetNode)
            ? FeatureSetParser.Parse(type, declaration.SemanticModel.Compilation, DiagnosticSink.None, cancellationToken)
            : null;
}
