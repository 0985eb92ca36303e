using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes the fit: one class a pass, and the sequence that runs them.</summary>
internal static class FitEmitter
{
    public static void WriteFitEncoders(SourceWriter writer, string @interface, PipelineModel pipeline, IReadOnlyList<EncoderStageModel> stages)
    {
        using (writer.OpenBlock($"static {pipeline.Type.Name} {@interface}.FitEncoders({Runtime.Services}.FitRows<Values> rows)"))
        {
            writer.WriteLine("var fitted = new FittedEncoders();");
            foreach (EncoderStageModel stage in stages)
            {
                if (stage.Pass == 0) writer.WriteLine($"fitted.{stage.Field} = DeclaredEncoders.{stage.Field}.Create();");
            }

            for (int pass = 1; pass <= pipeline.Passes; pass++)
            {
                writer.WriteLine($"FittedEncoders before{pass} = fitted;");
                writer.WriteLine($"{Runtime.Services}.FitRunner.Run<FitPass{pass}, Values>(rows, () => new FitPass{pass}(before{pass})).Complete(ref fitted);");
            }

            writer.WriteLine($"return new {pipeline.Type.Name}(fitted);");
        }
    }

    public static void WritePass(SourceWriter writer, PipelineModel pipeline, int pass)
    {
        List<(OutputModel Output, EncoderStageModel Stage, int Index)> learned = [];
        foreach (OutputModel output in pipeline.Graph.Outputs)
        {
            for (int i = 0; i < output.Encoding.Stages.Count; i++)
            {
                if (output.Encoding.Stages[i].Pass == pass) learned.Add((output, output.Encoding.Stages[i], i));
            }
        }

        writer.WriteLine($"/// <summary>Pass {pass} of the fit.</summary>");
        using (writer.OpenBlock($"private sealed class FitPass{pass}(FittedEncoders before) : {Runtime.Services}.FitPass<FitPass{pass}, Values>"))
        {
            writer.WriteLine("private readonly FittedEncoders _before = before;");
            foreach ((_, EncoderStageModel stage, _) in learned) writer.WriteLine($"private {stage.Accumulator} {stage.Field} = DeclaredEncoders.{stage.Field}.CreateAccumulator();");
            writer.WriteLine();
            using (writer.OpenBlock($"public override void Add({Runtime.ReadOnlySpan}<Values> rows)"))
            {
                using (writer.OpenBlock("foreach (ref readonly Values values in rows)"))
                {
                    foreach ((OutputModel output, EncoderStageModel stage, int index) in learned)
                    {
                        string value = "values." + Identifier.Escape(output.Name);
                        string input = stage.ReadsCategory ? ValueExpressions.Category(value, output.Type) : EncodeEmitter.Chain(output, value, index, "_before");
                        writer.WriteLine($"{stage.Field}.Add({input});");
                    }
                }
            }

            writer.WriteLine();
            using (writer.OpenBlock($"public override void Merge(FitPass{pass} other)"))
            {
                foreach ((_, EncoderStageModel stage, _) in learned) writer.WriteLine($"{stage.Field}.Merge(other.{stage.Field});");
            }

            writer.WriteLine();
            using (writer.OpenBlock("public void Complete(ref FittedEncoders fitted)"))
            {
                writer.WriteLine("fitted = _before;");
                foreach ((_, EncoderStageModel stage, _) in learned) writer.WriteLine($"fitted.{stage.Field} = {stage.Field}.Fit();");
            }
        }
    }
}
