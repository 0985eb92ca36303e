using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes what becomes of each feature on its way into the vector: straight-line code that counts and allocates nothing.</summary>
internal static class ReportEmitter
{
    private const string Outcomes = Runtime.Core + ".EncodeOutcomes";

    public static void WritePublic(SourceWriter writer, PipelineModel pipeline)
    {
        writer.WriteLine($$"""
            /// <summary>Encodes raw values into the vector and says in a report what became of each feature. Allocates nothing.</summary>
            {{GeneratedFile.GeneratedCode}}
            public void Encode(in Values values, {{Runtime.Span}}<float> vector, {{Runtime.Core}}.EncodeReport report)
            {
                Encode(in values, vector);
                ReportOutcomes(in values, report);
            }

            /// <summary>Computes and encodes a row and says in a report what became of each feature. Reads the state and changes nothing; allocates nothing.</summary>
            {{GeneratedFile.GeneratedCode}}
            public void Transform(in {{pipeline.Graph.Row.Type}} row, State state, {{Runtime.Span}}<float> vector, {{Runtime.Core}}.EncodeReport report)
            {
                Values values = Compute(in row, state);
                Encode(in values, vector, report);
            }
            """);
    }

    public static void WriteContract(SourceWriter writer, string @interface, PipelineModel pipeline)
    {
        writer.WriteLine($"void {@interface}.Report(in Values values, {Runtime.Core}.EncodeReport report) => ReportOutcomes(in values, report);");
        writer.WriteLine();
        using (writer.OpenBlock($"private void ReportOutcomes(in Values values, {Runtime.Core}.EncodeReport report)"))
        {
            writer.WriteLine("global::System.ArgumentNullException.ThrowIfNull(report);");
            writer.WriteLine("report.Begin();");
            for (int i = 0; i < pipeline.Graph.Outputs.Count; i++)
            {
                OutputModel output = pipeline.Graph.Outputs[i];
                string[] outcomes = [.. OutcomesOf(output)];
                if (outcomes.Length > 0) writer.WriteLine($"report.Set({i}, {string.Join(" | ", outcomes)});");
            }
        }
    }

    private static IEnumerable<string> OutcomesOf(OutputModel output)
    {
        string value = "values." + Identifier.Escape(output.Name);
        if (MayBeMissing(output.Type))
        {
            string raw = output.Type.Kind == ValueKind.Vector ? ValueExpressions.Input(value, output.Type, EncoderInput.Vector) : value;
            yield return $"({Runtime.Services}.FeatureMissing.Is({raw}) ? {Outcomes}.Missing : {Outcomes}.None)";
        }

        for (int i = 0; i < output.Encoding.Stages.Count; i++)
        {
            EncoderStageModel stage = output.Encoding.Stages[i];
            if (stage.ReportsOutcome) yield return $"_fitted.{stage.Field}.OutcomeOf({EncodeEmitter.StageInput(output, value, i, "_fitted")})";
        }
    }

    private static bool MayBeMissing(TypeRef type) => type.IsNullable || type.IsFloatingPoint || type.Kind is ValueKind.Vector or ValueKind.String;
}
