using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes <c>Encode</c> and what goes with it: the fitted structs, their options, slot names, save and load.</summary>
internal static class EncodeEmitter
{
    public static void WriteEncode(SourceWriter writer, PipelineModel pipeline, string? failure)
    {
        writer.WriteLine("""
            /// <summary>Encodes raw values into the vector: <see cref="Width"/> slots from its start. Allocates nothing.</summary>
            /// <exception cref="global::System.ArgumentException">The vector is shorter than <see cref="Width"/>.</exception>
            """);
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public void Encode(in Values values, {Runtime.Span}<float> vector)"))
        {
            if (failure is not null)
            {
                writer.WriteLine(failure);
                return;
            }

            writer.WriteLine($"vector = {Runtime.Services}.PipelineRuntime.Slots(vector, Width);");
            foreach (OutputModel output in pipeline.Graph.Outputs) WriteOutput(writer, output);
        }
    }

    public static void WriteEncodeRows(SourceWriter writer, string @interface)
    {
        using (writer.OpenBlock($"void {@interface}.EncodeRows({Runtime.ReadOnlySpan}<Values> values, {Runtime.Span}<float> matrix)"))
        {
            writer.WriteLine("for (int i = 0; i < values.Length; i++) Encode(in values[i], matrix.Slice(i * Width, Width));");
        }
    }

    public static void WriteFitted(SourceWriter writer, IReadOnlyList<EncoderStageModel> stages)
    {
        writer.WriteLine("/// <summary>The fitted encoders.</summary>");
        using (writer.OpenBlock("private struct FittedEncoders"))
        {
            foreach (EncoderStageModel stage in stages) writer.WriteLine($"public {stage.Fitted} {stage.Field};");
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>The encoders as declared.</summary>");
        using (writer.OpenBlock("private static class DeclaredEncoders"))
        {
            foreach (EncoderStageModel stage in stages) writer.WriteLine($"internal static readonly {stage.Attribute} {stage.Field} = {stage.Creation};");
        }
    }

    public static void WriteSlotNames(SourceWriter writer, PipelineModel pipeline)
    {
        using (writer.OpenBlock($"private static {Runtime.ImmutableArray}<string> NameSlots(in FittedEncoders fitted)"))
        {
            writer.WriteLine($"var names = {Runtime.ImmutableArray}.CreateBuilder<string>(Width);");
            foreach (OutputModel output in pipeline.Graph.Outputs)
            {
                EncodingModel encoding = output.Encoding;
                if (encoding.Stages.Count > 0 && encoding.Stages[encoding.Stages.Count - 1] is { WritesSlots: true } last)
                {
                    writer.WriteLine($"for (int slot = 0; slot < {encoding.Width}; slot++) names.Add($\"{output.Name}[{{fitted.{last.Field}.SlotName(slot)}}]\");");
                }
                else
                {
                    writer.WriteLine($"names.Add({CSharpLiteral.Of(output.Name)});");
                }
            }

            writer.WriteLine("return names.MoveToImmutable();");
        }
    }

    public static void WriteSaveAndLoad(SourceWriter writer, string @interface, PipelineModel pipeline, IReadOnlyList<EncoderStageModel> stages)
    {
        using (writer.OpenBlock($"void {@interface}.SaveEncoders({Runtime.Core}.StateWriter writer)"))
        {
            foreach (EncoderStageModel stage in stages)
            {
                writer.WriteLine($"writer.BeginObject({CSharpLiteral.Of(stage.Field)});");
                writer.WriteLine($"_fitted.{stage.Field}.Save(writer);");
                writer.WriteLine("writer.EndObject();");
            }
        }

        writer.WriteLine();
        using (writer.OpenBlock($"static {pipeline.Type.Name} {@interface}.LoadEncoders({Runtime.Core}.StateReader reader) => new(new FittedEncoders", "});"))
        {
            foreach (EncoderStageModel stage in stages) writer.WriteLine($"{stage.Field} = {stage.Fitted}.Load(reader.Object({CSharpLiteral.Of(stage.Field)})),");
        }
    }

    private static void WriteOutput(SourceWriter writer, OutputModel output)
    {
        EncodingModel encoding = output.Encoding;
        string value = "values." + Identifier.Escape(output.Name);
        if (encoding.Stages.Count == 0)
        {
            writer.WriteLine($"vector[{encoding.Offset}] = {Plain(value, output.Type)};");
            return;
        }

        EncoderStageModel last = encoding.Stages[encoding.Stages.Count - 1];
        if (!last.WritesSlots)
        {
            writer.WriteLine($"vector[{encoding.Offset}] = (float){Chain(output, value, encoding.Stages.Count, "_fitted")};");
            return;
        }

        string input = last.ReadsCategory ? ValueExpressions.Category(value, output.Type) : Chain(output, value, encoding.Stages.Count - 1, "_fitted");
        writer.WriteLine($"_fitted.{last.Field}.Encode({input}, vector.Slice({encoding.Offset}, {encoding.Width}));");
    }

    /// <summary>A number through the first stages of its chain.</summary>
    public static string Chain(OutputModel output, string value, int stages, string fitted)
    {
        string expression = ValueExpressions.Number(value);
        for (int i = 0; i < stages; i++) expression = $"{fitted}.{output.Encoding.Stages[i].Field}.Apply({expression})";
        return expression;
    }

    private static string Plain(string value, TypeRef type) => type switch
    {
        { Kind: ValueKind.Boolean, IsNullable: false } => $"{value} ? 1f : 0f",
        _ => $"(float){ValueExpressions.Number(value)}",
    };
}
