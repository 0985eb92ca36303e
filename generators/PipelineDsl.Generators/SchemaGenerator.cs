using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Adds a <c>RowSchema</c> to every <c>[FeatureSchema]</c> type.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SchemaModel> schemas = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownAttributes.FeatureSchema.MetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (declaration, cancellationToken) => Parse(declaration, cancellationToken))
            .Where(static schema => schema is not null)
            .Select(static (schema, _) => schema!)
            .WhenRuntimeFits(context)
            .WithTrackingName(TrackingNames.Schema);
        IncrementalValuesProvider<string> names = schemas
            .Select(static (schema, _) => schema.Type.MetadataName)
            .WithTrackingName(TrackingNames.SchemaNames);
        IncrementalValueProvider<EquatableArray<string>> collisions = HintNames.Collisions(names, TrackingNames.SchemaNameCollisions);

        context.RegisterSourceOutput(
            schemas.Combine(collisions).WithTrackingName(TrackingNames.SchemaFile),
            static (output, file) => output.AddSource(HintNames.For(file.Left.Type.MetadataName, "Schema", file.Right), SchemaEmitter.Emit(file.Left)));
    }

    private static SchemaModel? Parse(GeneratorAttributeSyntaxContext declaration, CancellationToken cancellationToken) =>
        declaration.TargetSymbol is INamedTypeSymbol type && DeclaredTypes.IsFirstDeclaration(type, KnownAttributes.FeatureSchema, declaration.TargetNode)
            ? SchemaParser.Parse(type, DiagnosticSink.None, cancellationToken)
            : null;
}
