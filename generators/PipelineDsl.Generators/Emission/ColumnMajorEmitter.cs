using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes dense encoding column by column: one loop over the rows a feature.</summary>
internal static class ColumnMajorEmitter
{
    public static void Write(SourceWriter writer, PipelineModel pipeline, string? failure)
    {
        writer.WriteLine("/// <summary>Encodes raw values into a dense matrix, column-major: slot s of row r at s × stride + r. Allocates nothing once warm.</summary>");
        writer.WriteLine("/// <exception cref=\"global::System.ArgumentException\">The matrix or the stride is too short.</exception>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public void EncodeColumns({Runtime.ReadOnlySpan}<Values> values, {Runtime.Span}<float> matrix, int stride)"))
        {
            if (failure is not null)
            {
                writer.WriteLine(failure);
                return;
            }

            writer.WriteLine($"var sink = new {Runtime.Services}.ColumnSink(matrix, values.Length, Width, stride);");
            if (pipeline.Graph.Outputs.Any(NeedsBuffer)) writer.WriteLine($"{Runtime.Span}<float> buffer = {Runtime.Services}.VectorBuffer.OfThread(Width);");
            foreach (OutputModel output in pipeline.Graph.Outputs) WriteOutput(writer, output);
        }
    }

    private static bool NeedsBuffer(OutputModel output) => output.Encoding.SlotWriter is { SetsOneSlot: false };

    private static void WriteOutput(SourceWriter writer, OutputModel output)
    {
        EncodingModel encoding = output.Encoding;
        if (encoding.SlotWriter is { SetsOneSlot: true }) writer.WriteLine($"sink.Clear({encoding.Offset}, {encoding.Slots});");
        using (writer.OpenBlock("for (int i = 0; i < values.Length; i++)"))
        {
            if (encoding.SlotWriter is not { } last)
            {
                writer.WriteLine($"sink.Set(i, {encoding.Offset}, {EncodeEmitter.Number(output, Value(output))});");
            }
            else if (last.SetsOneSlot)
            {
                writer.WriteLine($"int slot = _fitted.{last.Field}.SlotOf({EncodeEmitter.SlotInput(output, Value(output))});");
                writer.WriteLine($"if (slot >= 0) sink.Set(i, {encoding.Offset} + slot, 1f);");
            }
            else
            {
                writer.WriteLine($"_fitted.{last.Field}.Encode({EncodeEmitter.SlotInput(output, Value(output))}, buffer.Slice(0, {encoding.Slots}));");
                writer.WriteLine($"sink.Scatter(i, {encoding.Offset}, buffer.Slice(0, {encoding.Slots}));");
            }

            foreach ((int slot, string indicator) in EncodeEmitter.Indicators(output, Value(output))) writer.WriteLine($"sink.Set(i, {slot}, {indicator});");
        }
    }

    private static string Value(OutputModel output) => "values[i]." + Identifier.Escape(output.Name);
}
