using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes sparse encoding: the slots of each row that are not 0, with their values.</summary>
internal static class SparseEmitter
{
    public static void Write(SourceWriter writer, PipelineModel pipeline, string? failure)
    {
        int most = pipeline.Graph.Outputs.Sum(output => (output.Encoding.SlotWriter is { SetsOneSlot: true } ? 1 : output.Encoding.Slots) + output.Encoding.Width - output.Encoding.Slots);
        writer.WriteLine("/// <summary>How many slots of a row can be other than 0: what <see cref=\"EncodeSparse\"/> needs a row.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        writer.WriteLine($"public const int SparseWidth = {most};");
        writer.WriteLine();
        writer.WriteLine("""
            /// <summary>Encodes raw values into the slots that are not 0, ascending in each row, with their values. Allocates nothing once warm.</summary>
            /// <param name="values">The rows' raw values.</param>
            /// <param name="rowStarts">Where each row starts in the slots, and where the last one ends: one more than rows.</param>
            /// <param name="slots">The slots; <see cref="SparseWidth"/> a row are enough.</param>
            /// <param name="numbers">What is in them; as many.</param>
            /// <returns>How many slots were written.</returns>
            /// <exception cref="global::System.ArgumentException">There is too little room.</exception>
            """);
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public int EncodeSparse({Runtime.ReadOnlySpan}<Values> values, {Runtime.Span}<int> rowStarts, {Runtime.Span}<int> slots, {Runtime.Span}<float> numbers)"))
        {
            if (failure is not null)
            {
                writer.WriteLine(failure);
                return;
            }

            writer.WriteLine($"var sink = new {Runtime.Services}.SparseSink(values.Length, SparseWidth, rowStarts, slots, numbers);");
            if (pipeline.Graph.Outputs.Any(NeedsBuffer)) writer.WriteLine($"{Runtime.Span}<float> buffer = {Runtime.Services}.VectorBuffer.OfThread(Width);");
            using (writer.OpenBlock("for (int i = 0; i < values.Length; i++)"))
            {
                writer.WriteLine("sink.Begin();");
                var locals = new LocalNames(["values", "rowStarts", "slots", "numbers", "sink", "buffer", "i"]);
                foreach (OutputModel output in pipeline.Graph.Outputs) WriteOutput(writer, output, locals);
            }

            writer.WriteLine("return sink.Complete();");
        }
    }

    private static bool NeedsBuffer(OutputModel output) => output.Encoding.SlotWriter is { SetsOneSlot: false };

    private static void WriteOutput(SourceWriter writer, OutputModel output, LocalNames locals)
    {
        EncodingModel encoding = output.Encoding;
        string value = "values[i]." + Identifier.Escape(output.Name);
        if (encoding.SlotWriter is not { } last)
        {
            writer.WriteLine($"sink.Add({encoding.Offset}, {EncodeEmitter.Number(output, value)});");
        }
        else if (last.SetsOneSlot)
        {
            string slot = locals.For(output.Name + "Slot");
            writer.WriteLine($"int {slot} = _fitted.{last.Field}.SlotOf({EncodeEmitter.SlotInput(output, value)});");
            writer.WriteLine($"if ({slot} >= 0) sink.Add({encoding.Offset} + {slot}, 1f);");
        }
        else
        {
            writer.WriteLine($"_fitted.{last.Field}.Encode({EncodeEmitter.SlotInput(output, value)}, buffer.Slice(0, {encoding.Slots}));");
            writer.WriteLine($"sink.Add({encoding.Offset}, buffer.Slice(0, {encoding.Slots}));");
        }

        foreach ((int slot, string indicator) in EncodeEmitter.Indicators(output, value)) writer.WriteLine($"sink.Add({slot}, {indicator});");
    }
}
