using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes <c>Values</c>: every feature's raw value by name.</summary>
internal static class ValuesEmitter
{
    public static void Write(SourceWriter writer, string owner, EquatableArray<OutputModel> outputs)
    {
        writer.WriteLine($"/// <summary>The raw values of all features of <see cref=\"{owner}\"/> for one row, before encoding.</summary>");
        writer.WriteLine(GeneratedFile.GeneratedCode);
        using (writer.OpenBlock($"public readonly record struct Values : {Runtime.Services}.IFeatureValues<Values>"))
        {
            writer.WriteSeparated(outputs, static (output, model) =>
            {
                output.WriteLine($"/// <summary>{model.Summary}</summary>");
                output.WriteLine($"public {model.Type.FullName} {Identifier.Escape(model.Name)} {{ get; init; }}");
            });
            if (outputs.Count > 0) writer.WriteLine();
            writer.WriteLine($"static {Runtime.ReadOnlySpan}<string> {Runtime.Services}.IFeatureValues<Values>.Names => DeclaredPlan.Names;");
            writer.WriteLine();
            WriteSwitch(writer, $"ulong {Runtime.Services}.IFeatureValues<Values>.GetBits(int feature) => feature switch", outputs, output => ValueExpressions.Bits(Property(output), output.Type));
            writer.WriteLine();
            using (writer.OpenBlock($"bool {Runtime.Services}.IFeatureValues<Values>.TryFormat(int feature, {Runtime.Span}<char> destination, out int charsWritten)"))
            {
                using (writer.OpenBlock("switch (feature)"))
                {
                    for (int i = 0; i < outputs.Count; i++) writer.WriteLine($"case {i}: return {ValueExpressions.TryFormat(Property(outputs[i]), outputs[i].Type)};");
                    writer.WriteLine("default: throw new global::System.ArgumentOutOfRangeException(\"feature\");");
                }
            }
        }
    }

    /// <summary>A value inside the members of <c>Values</c>, whose parameters may have the same name.</summary>
    private static string Property(OutputModel output) =>
        output.Name is "feature" or "destination" or "charsWritten" ? "this." + output.Name : Identifier.Escape(output.Name);

    private static void WriteSwitch(SourceWriter writer, string header, EquatableArray<OutputModel> outputs, Func<OutputModel, string> arm)
    {
        using (writer.OpenBlock(header, "};"))
        {
            for (int i = 0; i < outputs.Count; i++) writer.WriteLine($"{i} => {arm(outputs[i])},");
            writer.WriteLine("_ => throw new global::System.ArgumentOutOfRangeException(\"feature\"),");
        }
    }
}
