using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes crosses of features: their values, and the names that slots get by the parts.</summary>
internal static class CrossEmitter
{
    /// <summary>The value of a cross in <c>Compute</c>.</summary>
    public static string Value(FeatureGraphModel graph, OutputModel cross) => $"{Runtime.Services}.CategoryCross.Of({Categories(graph, cross, part => part.Expression)})";

    /// <summary>The crosses whose encoders may keep categories: those that end in slots.</summary>
    public static IEnumerable<OutputModel> Named(FeatureGraphModel graph) => graph.Outputs.Where(output => output.Crossed.Count > 0 && output.Encoding.SlotWriter is { Input: EncoderInput.Category });

    /// <summary>The field with a cross's names.</summary>
    public static string Names(OutputModel cross) => cross.Name + "_Names";

    /// <summary>The statements of the fit that find out what the categories are called that an encoder has kept.</summary>
    public static void WriteCollect(SourceWriter writer, FeatureGraphModel graph)
    {
        foreach (OutputModel cross in Named(graph))
        {
            writer.WriteLine($"fitted.{Names(cross)} = {Runtime.Services}.CrossNames.Collect<Values, {Parts(cross)}, {cross.Encoding.SlotWriter!.Fitted}>(rows, in fitted.{cross.Encoding.SlotWriter.Field}, {cross.Encoding.Slots}, previous?._fitted.{Names(cross)} ?? default);");
        }
    }

    /// <summary>How the fit reads the parts of each cross.</summary>
    public static void WriteParts(SourceWriter writer, FeatureGraphModel graph)
    {
        foreach (OutputModel cross in Named(graph))
        {
            writer.WriteLine();
            writer.WriteLine($"/// <summary>What <c>{cross.Name}</c> combines.</summary>");
            using (writer.OpenBlock($"private readonly struct {Parts(cross)} : {Runtime.Services}.ICrossParts<Values>"))
            {
                writer.WriteLine($"public static long? Of(in Values values) => values.{Identifier.Escape(cross.Name)};");
                writer.WriteLine();
                writer.WriteLine($"public static string Name(in Values values) => {Runtime.Services}.CategoryCross.Name({Categories(graph, cross, part => "values." + Identifier.Escape(part.Name))});");
            }
        }
    }

    private static string Parts(OutputModel cross) => cross.Name + "Parts";

    private static string Categories(FeatureGraphModel graph, OutputModel cross, Func<OutputModel, string> value) =>
        string.Join(", ", cross.Crossed.Select(name => graph.Outputs.First(output => output.Name == name)).Select(part => ValueExpressions.Category(value(part), part.Type)));
}
