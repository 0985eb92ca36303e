using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>The steps that all kinds of declaration go through: attribute → model → file. Each is named after the kind, for the tests that watch them.</summary>
internal static class DeclarationSteps
{
    /// <summary>Registers a kind of declaration.</summary>
    /// <param name="context">The generator's context.</param>
    /// <param name="kind">The kind, as in file and step names: <c>Schema</c>.</param>
    /// <param name="attribute">The attribute that declares it.</param>
    /// <param name="parse">Reads the declaration; null when nothing can be emitted.</param>
    /// <param name="typeOf">The user's type.</param>
    /// <param name="emit">Prints the file.</param>
    public static void Register<TModel>(
        IncrementalGeneratorInitializationContext context,
        string kind,
        KnownType attribute,
        Func<INamedTypeSymbol, Compilation, CancellationToken, TModel?> parse,
        Func<TModel, DeclaredType> typeOf,
        Func<TModel, string> emit)
        where TModel : class, IEquatable<TModel>
    {
        IncrementalValuesProvider<TModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute.MetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                (declaration, cancellationToken) => Parse(declaration, attribute, parse, cancellationToken))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WhenRuntimeFits(context)
            .WithTrackingName(kind);
        IncrementalValueProvider<EquatableArray<string>> collisions = HintNames.Collisions(
            models.Select((model, _) => typeOf(model).MetadataName).WithTrackingName(TrackingNames.NamesOf(kind)),
            TrackingNames.CollisionsOf(kind));
        context.RegisterSourceOutput(
            models.Combine(collisions).WithTrackingName(TrackingNames.FileOf(kind)),
            (output, file) => output.AddSource(HintNames.For(typeOf(file.Left).MetadataName, kind, file.Right), emit(file.Left)));
    }

    private static TModel? Parse<TModel>(
        GeneratorAttributeSyntaxContext declaration, KnownType attribute, Func<INamedTypeSymbol, Compilation, CancellationToken, TModel?> parse, CancellationToken cancellationToken)
        where TModel : class =>
        declaration.TargetSymbol is INamedTypeSymbol type && DeclaredTypes.IsFirstDeclaration(type, attribute, declaration.TargetNode) && DeclaredTypes.IsFirstOfItsName(type)
            ? parse(type, declaration.SemanticModel.Compilation, cancellationToken)
            : null;
}
