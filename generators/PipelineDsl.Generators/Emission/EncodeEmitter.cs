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
            writer.WriteLine("EncodeRows(values, matrix, Width);");
        }
    }

    public static void WriteFitted(SourceWriter writer, PipelineModel pipeline, IReadOnlyList<EncoderStageModel> stages)
    {
        writer.WriteLine("/// <summary>The fitted encoders.</summary>");
        using (writer.OpenBlock("private struct FittedEncoders"))
        {
            foreach (EncoderStageModel stage in stages) writer.WriteLine($"public {stage.Fitted} {stage.Field};");
            foreach (OutputModel cross in CrossEmitter.Named(pipeline.Graph)) writer.WriteLine($"public {Runtime.Services}.CrossNames {CrossEmitter.Names(cross)};");
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
                if (encoding.SlotWriter is { } last)
                {
                    string name = $"fitted.{last.Field}.SlotName(slot)";
                    if (output.Crossed.Count > 0 && last.Input == EncoderInput.Category) name = $"fitted.{CrossEmitter.Names(output)}.Of({name})";
                    writer.WriteLine($"for (int slot = 0; slot < {encoding.Slots}; slot++) names.Add($\"{output.Name}[{{{name}}}]\");");
                }
                else
                {
                    writer.WriteLine($"names.Add({CSharpLiteral.Of(output.Name)});");
                }

                foreach ((EncoderStageModel stage, _) in encoding.Indicators) writer.WriteLine($"names.Add({CSharpLiteral.Of($"{output.Name}[{stage.Indicator}]")});");
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

            foreach (OutputModel cross in CrossEmitter.Named(pipeline.Graph)) writer.WriteLine($"_fitted.{CrossEmitter.Names(cross)}.Save({CSharpLiteral.Of(CrossEmitter.Names(cross))}, writer);");
        }

        writer.WriteLine();
        using (writer.OpenBlock($"static {pipeline.Type.Name} {@interface}.LoadEncoders({Runtime.Core}.StateReader reader) => new(new FittedEncoders", "});"))
        {
            foreach (EncoderStageModel stage in stages) writer.WriteLine($"{stage.Field} = {stage.Fitted}.Load(reader.Object({CSharpLiteral.Of(stage.Field)})),");
            foreach (OutputModel cross in CrossEmitter.Named(pipeline.Graph)) writer.WriteLine($"{CrossEmitter.Names(cross)} = {Runtime.Services}.CrossNames.Load({CSharpLiteral.Of(CrossEmitter.Names(cross))}, reader),");
        }
    }

    /// <summary>The statements that encode a value into its slots of <c>vector</c>.</summary>
    public static void WriteOutput(SourceWriter writer, OutputModel output)
    {
        string value = ValueOf(output);
        if (output.Encoding.SlotWriter is { } last) writer.WriteLine($"_fitted.{last.Field}.Encode({SlotInput(output, value)}, {SlotsOf(output.Encoding)});");
        else writer.WriteLine($"vector[{output.Encoding.Offset}] = {Number(output, value)};");
        WriteIndicators(writer, output);
    }

    /// <summary>The same from what the first encoder of the chain gives, which is a number.</summary>
    public static void WriteFrom(SourceWriter writer, OutputModel output, string first)
    {
        EncodingModel encoding = output.Encoding;
        string Through(int stages) => Continue(encoding, first, 1, stages, "_fitted");
        writer.WriteLine(encoding.SlotWriter is { } last
            ? $"_fitted.{last.Field}.Encode({Through(encoding.Stages.Count - 1)}, {SlotsOf(encoding)});"
            : $"vector[{encoding.Offset}] = (float){Through(encoding.Stages.Count)};");
        int slot = encoding.Offset + encoding.Slots;
        foreach ((EncoderStageModel stage, int index) in encoding.Indicators) writer.WriteLine($"vector[{slot++}] = _fitted.{stage.Field}.Indicates({Through(index)}) ? 1f : 0f;");
    }

    public static void WriteIndicators(SourceWriter writer, OutputModel output)
    {
        foreach ((int slot, string indicator) in Indicators(output, ValueOf(output))) writer.WriteLine($"vector[{slot}] = {indicator};");
    }

    /// <summary>The indicators of a value with their slots.</summary>
    public static IEnumerable<(int Slot, string Value)> Indicators(OutputModel output, string value)
    {
        int slot = output.Encoding.Offset + output.Encoding.Slots;
        foreach ((EncoderStageModel stage, int index) in output.Encoding.Indicators)
        {
            yield return (slot++, $"_fitted.{stage.Field}.Indicates({StageInput(output, value, index, "_fitted")}) ? 1f : 0f");
        }
    }

    /// <summary>What a value becomes that ends as a number.</summary>
    public static string Number(OutputModel output, string value) =>
        output.Encoding.Stages.Count == 0 ? Plain(value, output.Type) : "(float)" + Chain(output, value, output.Encoding.Stages.Count, "_fitted");

    /// <summary>What reaches the encoder that writes slots.</summary>
    public static string SlotInput(OutputModel output, string? value = null) => StageInput(output, value ?? ValueOf(output), output.Encoding.Stages.Count - 1, "_fitted");

    private static string ValueOf(OutputModel output) => "values." + Identifier.Escape(output.Name);

    /// <summary>The slots that the end of a chain writes.</summary>
    public static string SlotsOf(EncodingModel encoding) => $"vector.Slice({encoding.Offset}, {encoding.Slots})";

    /// <summary>What reaches a stage of a chain.</summary>
    public static string StageInput(OutputModel output, string value, int stage, string fitted) =>
        stage == 0 ? ValueExpressions.Input(value, output.Type, output.Encoding.Stages[0].Input) : Chain(output, value, stage, fitted);

    /// <summary>What the first stages of a chain give, at least one.</summary>
    private static string Chain(OutputModel output, string value, int stages, string fitted) =>
        Continue(output.Encoding, ValueExpressions.Input(value, output.Type, output.Encoding.Stages[0].Input), 0, stages, fitted);

    /// <summary>What some stages of a chain make of an expression.</summary>
    public static string Continue(EncodingModel encoding, string expression, int from, int to, string fitted)
    {
        for (int i = from; i < to; i++) expression = $"{fitted}.{encoding.Stages[i].Field}.Apply({expression})";
        return expression;
    }

    private static string Plain(string value, TypeRef type) => type switch
    {
        { Kind: ValueKind.Boolean, IsNullable: false } => $"{value} ? 1f : 0f",
        _ => $"(float){ValueExpressions.Number(value)}",
    };
}
