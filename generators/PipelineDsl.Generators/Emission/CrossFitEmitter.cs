using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>
/// Writes what a pipeline has for encoders that learn from labels: the encodings that training rows get without their own label, and what encodes
/// training rows by them.
/// </summary>
internal static class CrossFitEmitter
{
    public static bool IsNeeded(PipelineModel pipeline) => pipeline.Graph.Outputs.Any(output => output.Encoding.Supervised is not null);

    /// <summary>The statement of the fit that makes the training rows' encodings.</summary>
    public static void WriteRun(SourceWriter writer, PipelineModel pipeline)
    {
        using (writer.OpenBlock("var crossFitted = new CrossFittedEncoders", "};"))
        {
            writer.WriteLine("Labels = rows.Targets.Labels,");
            foreach ((OutputModel output, EncoderStageModel stage) in Supervised(pipeline))
            {
                string types = $"<Values, CrossFittedEncoders.{Input(stage)}, {stage.Accumulator}, {stage.Fitted}>";
                writer.WriteLine(stage.WritesSlots
                    ? $"{stage.Field} = {Runtime.Services}.CrossFit.Slots{types}(rows, DeclaredEncoders.{stage.Field}, {output.Encoding.Slots}),"
                    : $"{stage.Field} = {Runtime.Services}.CrossFit.Numbers{types}(rows, DeclaredEncoders.{stage.Field}),");
            }
        }
    }

    public static void WriteClass(SourceWriter writer, PipelineModel pipeline)
    {
        writer.WriteLine("/// <summary>The training rows' own encodings by encoders that learn from labels: each is made without the row's own label.</summary>");
        using (writer.OpenBlock($"private sealed class CrossFittedEncoders : {Runtime.Services}.TrainingEncoder<Values>"))
        {
            writer.WriteLine($"private {pipeline.Type.Name}? _pipeline;");
            writer.WriteLine();
            writer.WriteLine("internal required double[] Labels { get; init; }");
            foreach ((_, EncoderStageModel stage) in Supervised(pipeline))
            {
                writer.WriteLine();
                writer.WriteLine($"internal required {(stage.WritesSlots ? "float" : "double")}[] {stage.Field} {{ get; init; }}");
            }

            writer.WriteLine();
            using (writer.OpenBlock($"internal CrossFittedEncoders With({pipeline.Type.Name} pipeline)"))
            {
                writer.WriteLine("_pipeline = pipeline;");
                writer.WriteLine("return this;");
            }

            writer.WriteLine();
            WriteEncodeRows(writer, pipeline);
            foreach ((OutputModel output, EncoderStageModel stage) in Supervised(pipeline))
            {
                writer.WriteLine();
                string category = ValueExpressions.Input("values." + Identifier.Escape(output.Name), output.Type, stage.Input);
                using (writer.OpenBlock($"internal readonly struct {Input(stage)} : {Runtime.Services}.ICategoryInput<Values>"))
                {
                    writer.WriteLine($"public static {Runtime.Core}.Category Of(in Values values) => {category};");
                }
            }
        }
    }

    private static void WriteEncodeRows(SourceWriter writer, PipelineModel pipeline)
    {
        using (writer.OpenBlock($"public override void EncodeRows({Runtime.ReadOnlySpan}<Values> values, int position, {Runtime.Span}<float> matrix)"))
        {
            writer.WriteLine("ref readonly FittedEncoders fitted = ref _pipeline!._fitted;");
            using (writer.OpenBlock("for (int i = 0; i < values.Length; i++, position++)"))
            {
                writer.WriteLine($"{Runtime.Span}<float> vector = matrix.Slice(i * Width, Width);");
                writer.WriteLine("_pipeline.Encode(in values[i], vector);");
                foreach ((OutputModel output, EncoderStageModel stage) in Supervised(pipeline)) WriteOutput(writer, output, stage);
            }
        }
    }

    private static void WriteOutput(SourceWriter writer, OutputModel output, EncoderStageModel stage)
    {
        EncodingModel encoding = output.Encoding;
        if (stage.WritesSlots)
        {
            writer.WriteLine($"global::System.MemoryExtensions.AsSpan({stage.Field}, position * {encoding.Slots}, {encoding.Slots}).CopyTo({EncodeEmitter.SlotsOf(encoding)});");
            return;
        }

        string first = $"{stage.Field}[position]";
        string Through(int stages) => EncodeEmitter.Continue(encoding, first, 1, stages, "fitted");
        writer.WriteLine(encoding.SlotWriter is { } last
            ? $"fitted.{last.Field}.Encode({Through(encoding.Stages.Count - 1)}, {EncodeEmitter.SlotsOf(encoding)});"
            : $"vector[{encoding.Offset}] = (float){Through(encoding.Stages.Count)};");
        int slot = encoding.Offset + encoding.Slots;
        foreach ((EncoderStageModel indicator, int index) in encoding.Indicators)
        {
            writer.WriteLine($"vector[{slot++}] = fitted.{indicator.Field}.Indicates({Through(index)}) ? 1f : 0f;");
        }
    }

    private static string Input(EncoderStageModel stage) => stage.Field + "Input";

    private static IEnumerable<(OutputModel Output, EncoderStageModel Stage)> Supervised(PipelineModel pipeline)
    {
        foreach (OutputModel output in pipeline.Graph.Outputs)
        {
            if (output.Encoding.Supervised is { } stage) yield return (output, stage);
        }
    }
}
