using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Analyzers.Declarations;

/// <summary>A kind of declared type: the attribute that declares it and the parser that reads it.</summary>
/// <param name="Attribute">The attribute on the type.</param>
/// <param name="Check">Reads the declaration and tells the sink what is wrong with it.</param>
internal sealed record DeclarationKind(KnownType Attribute, Action<INamedTypeSymbol, Compilation, DiagnosticSink, CancellationToken> Check)
{
    /// <summary>All kinds. The parsers are the generator's own: what it would not understand is what is reported.</summary>
    public static ImmutableArray<DeclarationKind> All { get; } =
    [
        new(KnownAttributes.FeatureSchema, static (type, _, sink, cancellationToken) => SchemaParser.Parse(type, sink, cancellationToken)),
        new(KnownAttributes.FeatureSet, static (type, compilation, sink, cancellationToken) => FeatureSetParser.Parse(type, compilation, sink, cancellationToken)),
        new(KnownAttributes.Pipeline, static (type, compilation, sink, cancellationToken) => PipelineParser.Parse(type, compilation, sink, cancellationToken)),
        new(KnownAttributes.Model, static (type, compilation, sink, cancellationToken) => ModelParser.Parse(type, compilation, sink, cancellationToken)),
        new(KnownAttributes.LabelingFunctions, static (type, _, sink, cancellationToken) => LabelingParser.Parse(type, sink, cancellationToken)),
    ];
}
