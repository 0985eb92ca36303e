using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>
/// Writes what a pipeline does with many rows: computing them from row objects and from batches, and encoding them into a caller's memory, dense by
/// row, dense by column, or sparse. The pieces are those of <c>Encode</c>, so that the bits are too.
/// </summary>
internal static class RowsEmitter
{
    public static void WritePublic(SourceWriter writer, PipelineModel pipeline, string? failure)
    {
        string row = pipeline.Graph.Row.Type;
        WriteCompute(writer, row);
        writer.WriteLine();
        WriteTransform(writer, row, pipeline, failure);
        writer.WriteLine();
        RowMajorEmitter.Write(writer, pipeline, failure);
        writer.WriteLine();
        ColumnMajorEmitter.Write(writer, pipeline, failure);
        writer.WriteLine();
        SparseEmitter.Write(writer, pipeline, failure);
    }

    private static void WriteCompute(SourceWriter writer, string row)
    {
        writer.WriteLine("/// <summary>Computes all features of some rows, each as of its event time. Reads the state and changes nothing.</summary>");
        writer.WriteLine("/// <exception cref=\"global::System.ArgumentException\">There is less room than rows.</exception>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public static void ComputeRows({Runtime.ReadOnlySpan}<{row}> rows, State state, {Runtime.Span}<Values> values)"))
        {
            writer.WriteLine($"values = {Runtime.Services}.PipelineRuntime.Room(values, rows.Length);");
            writer.WriteLine("for (int i = 0; i < rows.Length; i++) values[i] = Compute(in rows[i], state);");
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>Computes all features of some rows of a batch, each as of its event time. Reads the state and changes nothing.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public static void ComputeRows({Runtime.Core}.ColumnBatch<{row}> batch, int start, State state, {Runtime.Span}<Values> values)"))
        {
            writer.WriteLine("global::System.ArgumentNullException.ThrowIfNull(batch);");
            writer.WriteLine($"{Runtime.Span}<{row}> buffer = {Runtime.Services}.RowBuffer.OfThread<{row}>();");
            using (writer.OpenBlock("while (values.Length > 0)"))
            {
                writer.WriteLine($"{Runtime.Span}<{row}> rows = buffer.Slice(0, global::System.Math.Min(buffer.Length, values.Length));");
                writer.WriteLine("batch.CopyRows(start, rows);");
                writer.WriteLine("for (int i = 0; i < rows.Length; i++) values[i] = Compute(in rows[i], state);");
                writer.WriteLine("values = values.Slice(rows.Length);");
                writer.WriteLine("start += rows.Length;");
            }
        }
    }

    private static void WriteTransform(SourceWriter writer, string row, PipelineModel pipeline, string? failure)
    {
        writer.WriteLine("/// <summary>Computes and encodes some rows into a dense matrix, row-major, padded with zeros to a stride. Reads the state and changes nothing; allocates nothing once warm.</summary>");
        writer.WriteLine("/// <exception cref=\"global::System.ArgumentException\">The matrix or the stride is too short.</exception>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public void TransformRows({Runtime.ReadOnlySpan}<{row}> rows, State state, {Runtime.Span}<float> matrix, int stride)"))
        {
            if (failure is null) WriteChunks(writer, "rows.Length", "ComputeRows(rows.Slice(row, chunk.Length), state, chunk);", "EncodeRows(chunk, row, sink);");
            else writer.WriteLine(failure);
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>Computes and encodes the rows of a batch into a dense matrix, row-major, padded with zeros to a stride. Text columns that are features as they are go in by their codes.</summary>");
        writer.WriteLine("/// <exception cref=\"global::System.ArgumentException\">The matrix or the stride is too short.</exception>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public void TransformRows({Runtime.Core}.ColumnBatch<{row}> batch, State state, {Runtime.Span}<float> matrix, int stride)"))
        {
            if (failure is not null)
            {
                writer.WriteLine(failure);
                return;
            }

            writer.WriteLine("global::System.ArgumentNullException.ThrowIfNull(batch);");
            bool isCoded = RowMajorEmitter.IsCoded(pipeline);
            if (isCoded) writer.WriteLine("var codes = new BatchCodes(in _fitted, batch);");
            WriteChunks(writer, "batch.Count", "ComputeRows(batch, row, state, chunk);", isCoded ? "EncodeRows(chunk, row, sink, in codes);" : "EncodeRows(chunk, row, sink);");
            if (isCoded) writer.WriteLine("codes.Return();");
        }
    }

    private static void WriteChunks(SourceWriter writer, string count, string compute, string encode)
    {
        writer.WriteLine($"var sink = new {Runtime.Services}.RowSink(matrix, {count}, Width, stride);");
        writer.WriteLine($"{Runtime.Span}<Values> values = {Runtime.Services}.RowBuffer.OfThread<Values>();");
        using (writer.OpenBlock($"for (int row = 0; row < {count}; row += values.Length)"))
        {
            writer.WriteLine($"{Runtime.Span}<Values> chunk = values.Slice(0, global::System.Math.Min(values.Length, {count} - row));");
            writer.WriteLine(compute);
            writer.WriteLine(encode);
        }

        writer.WriteLine("sink.Complete();");
    }
}
