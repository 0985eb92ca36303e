using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Emits the generated part of every <c>[Model]</c> class. Wiring only.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ModelModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownAttributes.Model.MetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (declaration, cancellationToken) => Parse(declaration, cancellationToken))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WhenRuntimeFits(context)
            .WithTrackingName(TrackingNames.Model);
        IncrementalValueProvider<EquatableArray<string>> collisions = HintNames.Collisions(
            models.Select(static (model, _) => model.Type.MetadataName).WithTrackingName(TrackingNames.ModelNames), TrackingNames.ModelNameCollisions);
        context.RegisterSourceOutput(
            models.Combine(collisions).WithTrackingName(TrackingNames.ModelFile),
            static (output, file) => output.AddSource(HintNames.For(file.Left.Type.MetadataName, "Model", file.Right), ModelEmitter.Emit(file.Left)));
    }

    private static ModelModel? Parse(GeneratorAttributeSyntaxContext declaration, CancellationToken cancellationToken) =>
        declaration.TargetSymbol is INamedTypeSymbol type && DeclaredTypes.IsFirstDeclaration(type, KnownAttributes.Model, declaration.TargetNode)
            ? ModelParser.Parse(type, declaration.SemanticModel.Compilation, DiagnosticSink.None, cancellationToken)
            : null;
}
