using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes <c>Plan</c>: the description of the declaration as data.</summary>
internal static class PlanEmitter
{
    public static void Write(SourceWriter writer, DeclaredType type, FeatureGraphModel graph, int width)
    {
        writer.WriteLine("/// <summary>The declaration as data.</summary>");
        using (writer.OpenBlock("private static class DeclaredPlan"))
        {
            using (writer.OpenBlock("internal static readonly string[] Names =", "};"))
            {
                foreach (OutputModel output in graph.Outputs) writer.WriteLine($"{CSharpLiteral.Of(output.Name)},");
            }

            writer.WriteLine();
            AssumptionsEmitter.WriteField(writer, graph);
            writer.WriteLine();
            writer.WriteLine($"internal static readonly {Runtime.Core}.RowSchema<{graph.Row.Type}> RowSchema = {Runtime.Services}.RowSchemas.Of<{graph.Row.Type}>();");
            writer.WriteLine();
            writer.WriteLine($"internal static readonly {Runtime.Core}.PipelineDescription Description = new(");
            writer.Indentation++;
            writer.WriteLine($"{CSharpLiteral.Of(type.FullName)},");
            writer.WriteLine("RowSchema.Description,");
            writer.WriteLine("[");
            writer.Indentation++;
            foreach (OutputModel output in graph.Outputs) WriteFeature(writer, output);
            writer.Indentation--;
            writer.WriteLine("],");
            writer.WriteLine($"{width});");
            writer.Indentation--;
        }
    }

    private static string EncodersOf(OutputModel output) => output.Encoding.Stages.Count == 0
        ? ""
        : $" {{ Encoders = [{string.Join(", ", output.Encoding.Stages.Select(stage => CSharpLiteral.Of(stage.Field)))}] }}";

    private static void WriteFeature(SourceWriter writer, OutputModel output)
    {
        string kind = output.IsAggregate ? "Aggregate" : "Computed";
        string offset = output.Encoding.Offset < 0 ? "-1" : CSharpLiteral.Of(output.Encoding.Offset);
        writer.WriteLine(
            $"new({CSharpLiteral.Of(output.Name)}, {Runtime.Core}.FeatureKind.{kind}, {CSharpLiteral.Of(output.Type.FullName.Replace("global::", ""))}, {output.Version}, {CSharpLiteral.Hex(output.Fingerprint)}, {offset}, {output.Encoding.Width}){EncodersOf(output)},");
    }
}
