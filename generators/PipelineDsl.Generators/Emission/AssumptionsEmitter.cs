using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes <c>Assumptions</c>: the declared exceptions of a pipeline or set and of the sets that it reads.</summary>
internal static class AssumptionsEmitter
{
    public static void WriteProperty(SourceWriter writer) => writer.WriteLine($$"""
        /// <summary>Columns that are taken to be known when a row is scored although the schema says later, for a service to log.</summary>
        {{GeneratedFile.GeneratedCode}}
        public static {{Runtime.ImmutableArray}}<{{Runtime.Core}}.Assumption> Assumptions => DeclaredPlan.Assumptions;
        """);

    public static void WriteField(SourceWriter writer, FeatureGraphModel graph)
    {
        string field = $"internal static readonly {Runtime.ImmutableArray}<{Runtime.Core}.Assumption> Assumptions =";
        if (graph.Sets.Count + graph.Assumptions.Count == 0)
        {
            writer.WriteLine($"{field} [];");
            return;
        }

        writer.WriteLine(field);
        writer.WriteLine("[");
        writer.Indentation++;
        foreach (UsedSetModel set in graph.Sets) writer.WriteLine($".. {set.Type}.Assumptions,");
        foreach (AssumptionModel assumption in graph.Assumptions)
        {
            writer.WriteLine($"new({CSharpLiteral.Of(assumption.Feature)}, {CSharpLiteral.Of(assumption.Column)}, {CSharpLiteral.Of(assumption.Reason)}),");
        }

        writer.Indentation--;
        writer.WriteLine("];");
    }
}
