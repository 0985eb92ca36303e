using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>
/// Writes dense encoding row by row. Where encoders set one slot, a row is made up in a small buffer: the slot is set, the row written, the slot unset;
/// the zeros around it are never written again.
/// </summary>
internal static class RowMajorEmitter
{
    /// <summary>Whether text columns of a batch go in by their codes.</summary>
    public static bool IsCoded(PipelineModel pipeline) => pipeline.Graph.Outputs.Any(IsCoded);

    public static void Write(SourceWriter writer, PipelineModel pipeline, string? failure)
    {
        writer.WriteLine("/// <summary>Encodes raw values into a dense matrix, row-major, padded with zeros to a stride. Allocates nothing once warm.</summary>");
        writer.WriteLine("/// <exception cref=\"global::System.ArgumentException\">The matrix or the stride is too short.</exception>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public void EncodeRows({Runtime.ReadOnlySpan}<Values> values, {Runtime.Span}<float> matrix, int stride)"))
        {
            if (failure is not null)
            {
                writer.WriteLine(failure);
                return;
            }

            writer.WriteLine($"var sink = new {Runtime.Services}.RowSink(matrix, values.Length, Width, stride);");
            writer.WriteLine("EncodeRows(values, 0, sink);");
            writer.WriteLine("sink.Complete();");
        }

        writer.WriteLine();
        WriteLoop(writer, pipeline, "", static _ => false);
        if (!IsCoded(pipeline)) return;
        writer.WriteLine();
        WriteLoop(writer, pipeline, ", in BatchCodes codes", IsCoded);
        writer.WriteLine();
        WriteCodes(writer, pipeline);
    }

    private static void WriteLoop(SourceWriter writer, PipelineModel pipeline, string parameter, Func<OutputModel, bool> isCoded)
    {
        var locals = new LocalNames(["values", "vector", "sink", "codes", "row", "i", "rows"]);
        (OutputModel Output, string? Slot)[] outputs = [.. pipeline.Graph.Outputs.Select(output => (output, output.Encoding.SlotWriter is { SetsOneSlot: true } ? locals.For(output.Name + "Slot") : null))];
        using (writer.OpenBlock($"private void EncodeRows({Runtime.ReadOnlySpan}<Values> rows, int row, in {Runtime.Services}.RowSink sink{parameter})"))
        {
            writer.WriteLine($"{Runtime.Span}<float> vector = sink.Buffer;");
            using (writer.OpenBlock("for (int i = 0; i < rows.Length; i++, row++)"))
            {
                writer.WriteLine("ref readonly Values values = ref rows[i];");
                foreach ((OutputModel output, string? slot) in outputs) WriteOutput(writer, output, slot, isCoded(output));
                writer.WriteLine("sink.Write(row, vector);");
                foreach ((OutputModel output, string? slot) in outputs)
                {
                    if (slot is not null) writer.WriteLine($"if ({slot} >= 0) vector[{output.Encoding.Offset} + {slot}] = 0f;");
                }
            }
        }
    }

    private static void WriteOutput(SourceWriter writer, OutputModel output, string? slot, bool isCoded)
    {
        EncodingModel encoding = output.Encoding;
        if (slot is not null)
        {
            string found = isCoded ? $"codes.{Code(output)}[row]" : $"_fitted.{encoding.SlotWriter!.Field}.SlotOf({EncodeEmitter.SlotInput(output)})";
            writer.WriteLine($"int {slot} = {found};");
            writer.WriteLine($"if ({slot} >= 0) vector[{encoding.Offset} + {slot}] = 1f;");
            EncodeEmitter.WriteIndicators(writer, output);
        }
        else if (isCoded)
        {
            EncodeEmitter.WriteFrom(writer, output, $"codes.{Code(output)}[row]");
        }
        else
        {
            EncodeEmitter.WriteOutput(writer, output);
        }
    }

    private static void WriteCodes(SourceWriter writer, PipelineModel pipeline)
    {
        OutputModel[] coded = [.. pipeline.Graph.Outputs.Where(IsCoded)];
        writer.WriteLine("/// <summary>What encoders make of the texts of a batch's dictionaries.</summary>");
        using (writer.OpenBlock("private readonly ref struct BatchCodes"))
        {
            foreach (OutputModel output in coded) writer.WriteLine($"public readonly {CodeType(output)} {Code(output)};");
            writer.WriteLine();
            using (writer.OpenBlock($"public BatchCodes(in FittedEncoders fitted, {Runtime.Core}.ColumnBatch<{pipeline.Graph.Row.Type}> batch)"))
            {
                foreach (OutputModel output in coded) writer.WriteLine($"{Code(output)} = {CodeType(output)}.Of(in fitted.{Code(output)}, batch.TextOf({output.Column})!);");
            }

            writer.WriteLine();
            using (writer.OpenBlock("public void Return()"))
            {
                foreach (OutputModel output in coded) writer.WriteLine($"{Code(output)}.Return();");
            }
        }
    }

    /// <summary>Whether a value is a text column as it is whose first encoder asks for nothing but the category.</summary>
    private static bool IsCoded(OutputModel output) =>
        output is { Column: >= 0, Type.Kind: ValueKind.String, Encoding.Stages.Count: > 0 }
        && output.Encoding.Stages[0] is { Input: EncoderInput.Category } first && (first.SetsOneSlot || !first.WritesSlots);

    private static string Code(OutputModel output) => output.Encoding.Stages[0].Field;

    private static string CodeType(OutputModel output) => Runtime.Services + (output.Encoding.Stages[0].WritesSlots ? ".CodedSlots" : ".CodedNumbers");
}
