using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes the generated part of a feature set: what a pipeline has between row and Values, without encoders.</summary>
internal static class FeatureSetEmitter
{
    public static string Emit(FeatureSetModel set)
    {
        string? failure = set.Error is { } error ? DeclarationErrorText.Throw(error, set.Type.FullName) + ";" : null;
        FeatureGraphModel graph = failure is null ? set.Graph : set.Graph.WithoutSteps();
        return GeneratedFile.Create(set.Type, Summary(set), "", writer => WriteMembers(writer, set.Type, graph, failure));
    }

    private static void WriteMembers(SourceWriter writer, DeclaredType type, FeatureGraphModel graph, string? failure)
    {
        writer.WriteLine($$"""
            /// <summary>The names of the features, in the order of <see cref="Values"/>.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.ReadOnlySpan}}<string> FeatureNames => DeclaredPlan.Names;

            /// <summary>What the set reads and yields, as declared.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.Core}}.PipelineDescription Description => DeclaredPlan.Description;

            """);
        AssumptionsEmitter.WriteProperty(writer);
        writer.WriteLine();
        ComputeEmitter.WriteCompute(writer, graph, failure);
        writer.WriteLine();
        ValuesEmitter.Write(writer, type.Name, graph.Outputs);
        writer.WriteLine();
        StateEmitter.Write(writer, type, graph);
        writer.WriteLine();
        PlanEmitter.Write(writer, type, graph, 0);
    }

    private static string Summary(FeatureSetModel set) => $"""
        /// <summary>
        /// {set.Graph.Outputs.Count} features: {set.Graph.Features.Count} methods, {set.Graph.Aggregates.Count} aggregates, {set.Graph.AsOfs.Count} look-ups.
        /// </summary>
        [{Runtime.Services}.FeatureSetManifest({string.Join(", ", set.Manifest.Select(CSharpLiteral.Of))})]
        """;
}
