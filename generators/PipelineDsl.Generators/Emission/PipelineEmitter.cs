using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes the generated part of a pipeline.</summary>
internal static class PipelineEmitter
{
    /// <summary>What generated files call <c>IPipeline</c> over the pipeline's own types.</summary>
    private const string Contract = "PipelineContract";

    public static string Emit(PipelineModel pipeline)
    {
        string? failure = pipeline.Error is { } error ? DeclarationErrorText.Throw(error, pipeline.Type.FullName) + ";" : null;
        if (failure is not null) pipeline = pipeline with { Graph = pipeline.Graph.WithoutSteps(), Passes = 0 };
        DeclaredType type = pipeline.Type;
        string contract = $"{Runtime.Services}.IPipeline<{type.QualifiedName}, {pipeline.Graph.Row.Type}, {type.QualifiedName}.Values, {type.QualifiedName}.State>";
        List<EncoderStageModel> stages = [.. pipeline.Graph.Outputs.SelectMany(output => output.Encoding.Stages)];
        return GeneratedFile.Create(type, Summary(pipeline), " : " + Contract, writer =>
        {
            WriteConstants(writer, pipeline);
            writer.WriteLine();
            ComputeEmitter.WriteCompute(writer, pipeline.Graph, failure);
            writer.WriteLine();
            EncodeEmitter.WriteEncode(writer, pipeline, failure);
            writer.WriteLine();
            ReportEmitter.WritePublic(writer, pipeline);
            writer.WriteLine();
            RowsEmitter.WritePublic(writer, pipeline, failure);
            writer.WriteLine();
            WriteUse(writer, pipeline);
            writer.WriteLine();
            WriteContract(writer, pipeline, stages);
            writer.WriteLine();
            ValuesEmitter.Write(writer, type.Name, pipeline.Graph.Outputs);
            writer.WriteLine();
            StateEmitter.Write(writer, type, pipeline.Graph);
            writer.WriteLine();
            EncodeEmitter.WriteFitted(writer, pipeline, stages);
            CrossEmitter.WriteParts(writer, pipeline.Graph);
            if (CrossFitEmitter.IsNeeded(pipeline))
            {
                writer.WriteLine();
                CrossFitEmitter.WriteClass(writer, pipeline);
            }

            for (int pass = 1; pass <= pipeline.Passes; pass++)
            {
                writer.WriteLine();
                FitEmitter.WritePass(writer, pipeline, pass);
            }

            writer.WriteLine();
            PlanEmitter.Write(writer, type, pipeline.Graph, pipeline.Width);
        }, $"{Contract} = {contract}");
    }

    private static string Summary(PipelineModel pipeline)
    {
        return $"""
            /// <summary>
            /// {pipeline.Graph.Outputs.Count} features in {pipeline.Width} slots: {pipeline.Graph.Features.Count} methods, {pipeline.Graph.Aggregates.Count} aggregates, {pipeline.Graph.AsOfs.Count} look-ups, {pipeline.Graph.Sets.Count} feature sets.
            /// </summary>
            [{Runtime.Services}.PipelineManifest({string.Join(", ", pipeline.Manifest.Select(CSharpLiteral.Of))})]
            """;
    }

    private static void WriteConstants(SourceWriter writer, PipelineModel pipeline)
    {
        writer.WriteLine($$"""
            private readonly FittedEncoders _fitted;

            private {{pipeline.Type.Name}}(FittedEncoders fitted)
            {
                _fitted = fitted;
                SlotNames = NameSlots(in fitted);
            }

            /// <summary>Slots of the encoded vector.</summary>
            {{GeneratedFile.GeneratedCode}}
            public const int Width = {{pipeline.Width}};

            /// <summary>The names of the features, in the order of <see cref="Values"/>.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.ReadOnlySpan}}<string> FeatureNames => DeclaredPlan.Names;

            /// <summary>The pipeline as an argument: methods over any pipeline infer its types from it.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.Core}}.PipelineDefinition<{{pipeline.Type.QualifiedName}}, {{pipeline.Graph.Row.Type}}, Values, State> Definition => default;

            /// <summary>What the pipeline reads and yields, as declared.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.Core}}.PipelineDescription Description => DeclaredPlan.Description;

            /// <summary>What each slot of the fitted vector stands for.</summary>
            {{GeneratedFile.GeneratedCode}}
            public {{Runtime.ImmutableArray}}<string> SlotNames { get; }
            """);
        writer.WriteLine();
        AssumptionsEmitter.WriteProperty(writer);
    }

    private static void WriteUse(SourceWriter writer, PipelineModel pipeline)
    {
        string arguments = $"{pipeline.Type.QualifiedName}, {pipeline.Graph.Row.Type}, Values, State";
        string training = $"{Runtime.Core}.TrainingSet<{pipeline.Graph.Row.Type}> training";
        writer.WriteLine($$"""
            /// <summary>Computes and encodes a row. Reads the state and changes nothing; allocates nothing.</summary>
            {{GeneratedFile.GeneratedCode}}
            public void Transform(in {{pipeline.Graph.Row.Type}} row, State state, {{Runtime.Span}}<float> vector)
            {
                Values values = Compute(in row, state);
                Encode(in values, vector);
            }

            /// <summary>Fits the encoders to the training rows.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{pipeline.Type.Name}} Fit({{training}}, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                {{Runtime.Services}}.PipelineRuntime.Fit<{{arguments}}>(training, null, progress, cancellationToken);

            /// <summary>Fits the encoders to new training rows; categories of an earlier fit keep their slots.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{pipeline.Type.Name}} Fit({{training}}, {{pipeline.Type.Name}} previous, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                {{Runtime.Services}}.PipelineRuntime.Fit<{{arguments}}>(training, previous, progress, cancellationToken);

            /// <summary>Fits the encoders to the training rows and encodes those, each without its own label where an encoder learns from labels.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.Core}}.PipelineFit<{{pipeline.Type.Name}}> FitTransform({{training}}, {{pipeline.Type.Name}}? previous = null, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                {{Runtime.Services}}.PipelineRuntime.FitTransform<{{arguments}}>(training, previous, progress, cancellationToken);

            /// <summary>Encodes the rows of a data set, with their labels.</summary>
            {{GeneratedFile.GeneratedCode}}
            public {{Runtime.Core}}.EncodedMatrix Encode({{Runtime.Core}}.DataSet<{{pipeline.Graph.Row.Type}}> rows, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                {{Runtime.Services}}.PipelineRuntime.Encode<{{arguments}}>(this, rows, progress, cancellationToken);

            /// <summary>The raw values of every event of a history, each as of its event time.</summary>
            {{GeneratedFile.GeneratedCode}}
            public static {{Runtime.Core}}.Replay<Values> Compute({{Runtime.Core}}.EventHistory<{{pipeline.Graph.Row.Type}}> history, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                {{Runtime.Services}}.PipelineRuntime.Replay<{{arguments}}>(history, progress, cancellationToken);

            /// <summary>How the fitted pipeline sees a row: raw values, slots, and the parameters behind them. For people; it allocates.</summary>
            {{GeneratedFile.GeneratedCode}}
            public {{Runtime.Core}}.PipelineTrace Trace(in {{pipeline.Graph.Row.Type}} row, State state) => Trace(Compute(in row, state));

            /// <summary>How the fitted pipeline sees a row's raw values.</summary>
            {{GeneratedFile.GeneratedCode}}
            public {{Runtime.Core}}.PipelineTrace Trace(in Values values) => {{Runtime.Services}}.PipelineRuntime.Trace<{{arguments}}>(this, in values);

            /// <summary>Saves the fitted pipeline as one readable, checksummed file.</summary>
            {{GeneratedFile.GeneratedCode}}
            public void Save(string path) => {{Runtime.Services}}.PipelineRuntime.Save<{{arguments}}>(this, path);

            /// <summary>Loads a fitted pipeline; refuses, by name, what has changed since it was saved.</summary>
            /// <exception cref="{{Runtime.Core}}.PipelineException">The file is not one, is damaged, or a feature has changed.</exception>
            {{GeneratedFile.GeneratedCode}}
            public static {{pipeline.Type.Name}} Load(string path) => {{Runtime.Services}}.PipelineRuntime.Load<{{arguments}}>(path);
            """);
    }

    private static void WriteContract(SourceWriter writer, PipelineModel pipeline, List<EncoderStageModel> stages)
    {
        writer.WriteLine($"static {Runtime.Core}.PipelineDescription {Contract}.Description => DeclaredPlan.Description;");
        writer.WriteLine();
        writer.WriteLine($"static {Runtime.Core}.RowSchema<{pipeline.Graph.Row.Type}> {Contract}.Schema => DeclaredPlan.RowSchema;");
        writer.WriteLine();
        StateEmitter.WriteFactories(writer, Contract, pipeline.Graph);
        writer.WriteLine();
        writer.WriteLine($"static Values {Contract}.Compute(in {pipeline.Graph.Row.Type} row, State state) => Compute(in row, state);");
        writer.WriteLine();
        ComputeEmitter.WriteReplay(writer, Contract, pipeline.Graph);
        writer.WriteLine();
        EncodeEmitter.WriteEncodeRows(writer, Contract);
        writer.WriteLine();
        ReportEmitter.WriteContract(writer, Contract, pipeline);
        writer.WriteLine();
        FitEmitter.WriteFitEncoders(writer, Contract, pipeline, stages);
        writer.WriteLine();
        EncodeEmitter.WriteSaveAndLoad(writer, Contract, pipeline, stages);
        writer.WriteLine();
        EncodeEmitter.WriteSlotNames(writer, pipeline);
    }
}
