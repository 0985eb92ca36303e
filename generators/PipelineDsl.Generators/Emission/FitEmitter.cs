using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes the fit: one class a pass, and the sequence that runs them.</summary>
internal static class FitEmitter
{
    public static void WriteFitEncoders(SourceWriter writer, string @interface, PipelineModel pipeline, IReadOnlyList<EncoderStageModel> stages)
    {
        string name = pipeline.Type.Name;
        bool isSupervised = CrossFitEmitter.IsNeeded(pipeline);
        using (writer.OpenBlock($"static {name} {@interface}.FitEncoders({Runtime.Services}.FitRows<Values> rows, {name}? previous, out {Runtime.Services}.TrainingEncoder<Values>? training)"))
        {
            if (pipeline.Passes > 0) writer.WriteLine("FittedEncoders? earlier = previous?._fitted;");
            writer.WriteLine("var fitted = new FittedEncoders();");
            foreach (EncoderStageModel stage in stages)
            {
                if (stage.Pass == 0) writer.WriteLine($"fitted.{stage.Field} = DeclaredEncoders.{stage.Field}.Create();");
            }

            if (isSupervised) CrossFitEmitter.WriteRun(writer, pipeline);
            for (int pass = 1; pass <= pipeline.Passes; pass++)
            {
                string crossFitted = isSupervised ? ", crossFitted" : "";
                writer.WriteLine($"FittedEncoders before{pass} = fitted;");
                writer.WriteLine($"{Runtime.Services}.FitRunner.Run<FitPass{pass}, Values>(rows, () => new FitPass{pass}(before{pass}{crossFitted})).Complete(ref fitted, earlier);");
            }

            CrossEmitter.WriteCollect(writer, pipeline.Graph);
            writer.WriteLine($"var pipeline = new {name}(fitted);");
            writer.WriteLine(isSupervised ? "training = crossFitted.With(pipeline);" : "training = null;");
            writer.WriteLine("return pipeline;");
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

        bool isSupervised = CrossFitEmitter.IsNeeded(pipeline);
        writer.WriteLine($"/// <summary>Pass {pass} of the fit.</summary>");
        using (writer.OpenBlock($"private sealed class FitPass{pass}(FittedEncoders before{(isSupervised ? ", CrossFittedEncoders crossFitted" : "")}) : {Runtime.Services}.FitPass<FitPass{pass}, Values>"))
        {
            writer.WriteLine("private readonly FittedEncoders _before = before;");
            if (isSupervised) writer.WriteLine("private readonly CrossFittedEncoders _crossFitted = crossFitted;");
            foreach ((_, EncoderStageModel stage, _) in learned) writer.WriteLine($"private {stage.Accumulator} {stage.Field} = DeclaredEncoders.{stage.Field}.CreateAccumulator();");
            writer.WriteLine();
            using (writer.OpenBlock($"public override void Add({Runtime.ReadOnlySpan}<Values> rows, int position)"))
            {
                using (writer.OpenBlock(isSupervised ? "for (int i = 0; i < rows.Length; i++, position++)" : "foreach (ref readonly Values values in rows)"))
                {
                    if (isSupervised) writer.WriteLine("ref readonly Values values = ref rows[i];");
                    foreach ((OutputModel output, EncoderStageModel stage, int index) in learned) WriteAdd(writer, output, stage, index);
                }
            }

            writer.WriteLine();
            using (writer.OpenBlock($"public override void Merge(FitPass{pass} other)"))
            {
                foreach ((_, EncoderStageModel stage, _) in learned) writer.WriteLine($"{stage.Field}.Merge(other.{stage.Field});");
            }

            writer.WriteLine();
            using (writer.OpenBlock("public void Complete(ref FittedEncoders fitted, in FittedEncoders? earlier)"))
            {
                writer.WriteLine("fitted = _before;");
                if (learned.Any(one => one.Stage.Refits)) writer.WriteLine("FittedEncoders known = earlier.GetValueOrDefault();");
                foreach ((_, EncoderStageModel stage, _) in learned)
                {
                    string refit = stage.Refits ? $"earlier.HasValue ? {stage.Field}.Fit(in known.{stage.Field}) : " : "";
                    writer.WriteLine($"fitted.{stage.Field} = {refit}{stage.Field}.Fit();");
                }
            }
        }
    }

    private static void WriteAdd(SourceWriter writer, OutputModel output, EncoderStageModel stage, int index)
    {
        string value = "values." + Identifier.Escape(output.Name);
        if (stage.IsSupervised)
        {
            string label = "_crossFitted.Labels[position]";
            writer.WriteLine($"if (!double.IsNaN({label})) {stage.Field}.Add({ValueExpressions.Input(value, output.Type, stage.Input)}, {label});");
            return;
        }

        string input = index > 0 && output.Encoding.Supervised is { } first
            ? EncodeEmitter.Continue(output.Encoding, $"_crossFitted.{first.Field}[position]", 1, index, "_before")
            : EncodeEmitter.StageInput(output, value, index, "_before");
        writer.WriteLine($"{stage.Field}.Add({input});");
    }
}
