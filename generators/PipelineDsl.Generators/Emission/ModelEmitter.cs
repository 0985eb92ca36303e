using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>Writes the generated part of a model.</summary>
internal static class ModelEmitter
{
    private const int MaximumStackSlots = 1024;

    public static string Emit(ModelModel model)
    {
        string pipeline = model.Pipeline;
        string arguments = $"{pipeline}, {model.Row}, {pipeline}.Values, {pipeline}.State";
        string others = string.Concat(model.OtherRowTypes.Select((type, index) => $"{Runtime.Core}.IRowSource<{type}> others{index + 1}, "));
        string with = string.Concat(model.OtherRowTypes.Select((_, index) => $".With(others{index + 1})"));
        string Body(string expression) => model.Error is { } error ? DeclarationErrorText.Throw(error, model.Type.FullName) : expression;
        SplitText split = SplitText.Of(model.Split);
        string summary = $"/// <summary>A model over <see cref=\"{pipeline}\"/>.</summary>";
        return GeneratedFile.Create(model.Type, summary, $" : {Runtime.Core}.IModel<{model.Row}, {pipeline}.State>", writer =>
        {
            if (model.Error is null)
            {
                writer.WriteLine($"private static readonly {Runtime.Core}.TrainerAttribute s_trainer = {model.Trainer};");
                writer.WriteLine();
            }

            writer.WriteLine($$"""
                private readonly {{Runtime.Services}}.TrainedModel<{{pipeline}}> _model;

                private {{model.Type.Name}}({{Runtime.Services}}.TrainedModel<{{pipeline}}> model) => _model = model;

                /// <summary>The fitted pipeline.</summary>
                {{GeneratedFile.GeneratedCode}}
                public {{pipeline}} Pipeline => _model.Pipeline;

                /// <summary>The scoring function over encoded vectors.</summary>
                {{GeneratedFile.GeneratedCode}}
                public {{Runtime.Core}}.Scorer Scorer => _model.Scorer;

                /// <summary>What was trained, on what, and how long it took.</summary>
                {{GeneratedFile.GeneratedCode}}
                public {{Runtime.Core}}.TrainingReport Report => _model.Report;

                /// <summary>How the model's rows are split.</summary>
                {{GeneratedFile.GeneratedCode}}
                public static {{Runtime.Core}}.{{split.PlanType}} SplitPlan { get; } = {{split.Plan}};

                /// <summary>Reads and replays all rows, then splits the scored ones {{split.How}}.</summary>
                /// <exception cref="{{Runtime.Core}}.PipelineException">The source cannot be read, or a part has no rows.</exception>
                {{GeneratedFile.GeneratedCode}}
                public static {{Runtime.Core}}.{{split.Type}}<{{model.Row}}> Split({{Runtime.Core}}.IRowSource<{{model.Row}}> rows, {{others}}{{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                    {{Body($"Split({Runtime.Core}.EventHistory.Read(rows, progress, cancellationToken){with}, progress, cancellationToken)")}};

                /// <summary>Replays a history, then splits its scored rows {{split.How}}.</summary>
                /// <exception cref="{{Runtime.Core}}.PipelineException">A part has no rows.</exception>
                {{GeneratedFile.GeneratedCode}}
                public static {{Runtime.Core}}.{{split.Type}}<{{model.Row}}> Split({{Runtime.Core}}.EventHistory<{{model.Row}}> history, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                    {{Body($"{Runtime.Services}.ModelRuntime.Split<{arguments}>(history, SplitPlan, progress, cancellationToken)")}};

                /// <summary>Fits the pipeline's encoders on the training rows and trains.</summary>
                /// <exception cref="{{Runtime.Core}}.PipelineException">The rows cannot be trained on.</exception>
                {{GeneratedFile.GeneratedCode}}
                public static {{model.Type.Name}} Train({{Runtime.Core}}.TrainingSet<{{model.Row}}> training, {{Runtime.Core}}.ValidationSet<{{model.Row}}>? validation = null, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                    {{Body($"new({Runtime.Services}.ModelRuntime.Train<{arguments}>(training, validation, s_trainer, progress, cancellationToken))")}};

                /// <summary>Scores an evaluation set and computes its metrics, to be reported.</summary>
                {{GeneratedFile.GeneratedCode}}
                public {{Runtime.Core}}.ModelEvaluation<{{model.Row}}> Evaluate({{Runtime.Core}}.EvaluationSet<{{model.Row}}> rows, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                    {{Runtime.Services}}.ModelRuntime.Evaluate<{{arguments}}>(Pipeline, Scorer, rows, progress, cancellationToken);

                /// <summary>Scores a validation set and computes its metrics, to choose models, thresholds and parameters by.</summary>
                /// <exception cref="{{Runtime.Core}}.PipelineException">The split declares no validation part.</exception>
                {{GeneratedFile.GeneratedCode}}
                public {{Runtime.Core}}.ModelValidation<{{model.Row}}> Evaluate({{Runtime.Core}}.ValidationSet<{{model.Row}}> rows, {{Runtime.Progress}}? progress = null, {{Runtime.CancellationToken}} cancellationToken = default) =>
                    {{Runtime.Services}}.ModelRuntime.Validate<{{arguments}}>(Pipeline, Scorer, rows, progress, cancellationToken);

                /// <summary>
                /// The probability of the positive class for a row, in 0 to 1, as of its event time. Reads the state and changes nothing; allocates nothing.
                /// </summary>
                {{GeneratedFile.GeneratedCode}}
                public float Score(in {{model.Row}} row, {{pipeline}}.State state)
                {
                    {{Runtime.Span}}<float> vector = {{pipeline}}.Width <= {{MaximumStackSlots}} ? stackalloc float[{{pipeline}}.Width] : {{Runtime.Services}}.VectorBuffer.OfThread({{pipeline}}.Width);
                    Pipeline.Transform(in row, state, vector);
                    return Scorer.Probability(vector);
                }

                /// <summary>Saves the model as one readable, checksummed file.</summary>
                {{GeneratedFile.GeneratedCode}}
                public void Save(string path) => {{Runtime.Services}}.ModelRuntime.Save<{{arguments}}>(_model, {{CSharpLiteral.Of(model.Type.FullName)}}, path);

                /// <summary>Loads a model; refuses, by name, what has changed since it was saved.</summary>
                /// <exception cref="{{Runtime.Core}}.PipelineException">The file is not one, is damaged, or a feature has changed.</exception>
                {{GeneratedFile.GeneratedCode}}
                public static {{model.Type.Name}} Load(string path) => {{Body($"new({Runtime.Services}.ModelRuntime.Load<{arguments}>({CSharpLiteral.Of(model.Type.FullName)}, path))")}};
                """);
        });
    }
}
