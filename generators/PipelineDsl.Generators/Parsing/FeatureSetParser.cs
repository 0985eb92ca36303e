using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads a <c>[FeatureSet]</c> class.</summary>
internal static class FeatureSetParser
{
    /// <summary>The set, or null when nothing can be emitted for it.</summary>
    public static FeatureSetModel? Parse(INamedTypeSymbol type, Compilation compilation, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        var recording = new FirstErrorSink(sink);
        if (!DeclaredTypeRules.Check(type, "FeatureSet", recording, cancellationToken)) return null;
        if (Open(type, compilation, recording, cancellationToken) is not { } scope) return null;
        FeatureGraphModel graph = FeatureGraphParser.Parse(scope);
        return new FeatureSetModel(DeclaredTypes.Of(type), graph, SetManifest.Of(scope, graph).ToLines().ToEquatableArray(), DeclarationError.Of(recording.FirstError));
    }

    /// <summary>What a set in this compilation offers to its users.</summary>
    public static SetManifest? ParseManifest(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        Open(type, compilation, new FirstErrorSink(DiagnosticSink.None), cancellationToken) is { } scope ? SetManifest.Of(scope, FeatureGraphParser.Parse(scope)) : null;

    private static GraphScope? Open(INamedTypeSymbol type, Compilation compilation, FirstErrorSink sink, CancellationToken cancellationToken) =>
        KnownAttributes.FeatureSet.FindOn(type) is { } declaration ? GraphScopes.Open(type, declaration, compilation, sink, cancellationToken) : null;
}
