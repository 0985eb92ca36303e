using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads a <c>[Pipeline]</c> class.</summary>
internal static class PipelineParser
{
    /// <summary>The pipeline, or null when nothing can be emitted for it.</summary>
    public static PipelineModel? Parse(INamedTypeSymbol type, Compilation compilation, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (KnownAttributes.Pipeline.FindOn(type) is not { } declaration) return null;
        var recording = new FirstErrorSink(sink);
        if (!DeclaredTypeRules.Check(type, "Pipeline", recording, cancellationToken)) return null;
        if (GraphScopes.Open(type, declaration, compilation, recording, cancellationToken) is not { } scope) return null;
        FeatureGraphModel graph = FeatureGraphParser.Parse(scope);
        var outputs = new List<OutputModel>(graph.Outputs.Count);
        int width = 0;
        int passes = 0;
        foreach (OutputModel output in graph.Outputs)
        {
            outputs.Add(output with { Encoding = output.Encoding with { Offset = width } });
            width += output.Encoding.Width;
            foreach (EncoderStageModel stage in output.Encoding.Stages) passes = Math.Max(passes, stage.Pass);
        }

        return new PipelineModel(DeclaredTypes.Of(type), graph with { Outputs = outputs.ToEquatableArray() }, width, passes, SetManifest.Of(scope, graph).ToLines().ToEquatableArray(), DeclarationError.Of(recording.FirstError));
    }

    /// <summary>What a model must know of a pipeline, in this compilation or in another.</summary>
    public static PipelineFacts Facts(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)) return SetManifest.FactsOf(type);
        if (KnownAttributes.Pipeline.FindOn(type) is not { } declaration
            || GraphScopes.Open(type, declaration, compilation, new FirstErrorSink(DiagnosticSink.None), cancellationToken) is not { } scope) return PipelineFacts.None;
        FeatureGraphModel graph = FeatureGraphParser.Parse(scope);
        return new PipelineFacts(graph.OtherRowTypes, graph.AllAggregates);
    }
}
