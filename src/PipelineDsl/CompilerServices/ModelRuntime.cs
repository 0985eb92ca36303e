using System.Diagnostics;

namespace PipelineDsl.CompilerServices;

/// <summary>What generated models call: split, train, evaluate, save and load.</summary>
public static class ModelRuntime
{
    /// <summary>Replays all rows, then splits the scored ones by time.</summary>
    public static TimeSplit<TRow> Split<TPipeline, TRow, TValues, TState>(
        EventHistory<TRow> history, TimeSplitPlan plan, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        Replay<TValues> replay = PipelineRuntime.Replay<TPipeline, TRow, TValues, TState>(history, progress, cancellationToken);
        return TimeSplitter.Split(history, plan, replay.Outcomes);
    }

    /// <summary>Replays all rows, then splits the scored ones by chance.</summary>
    public static RandomSplit<TRow> Split<TPipeline, TRow, TValues, TState>(
        EventHistory<TRow> history, RandomSplitPlan plan, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        Replay<TValues> replay = PipelineRuntime.Replay<TPipeline, TRow, TValues, TState>(history, progress, cancellationToken);
        return RandomSplitter.Split(history, plan, replay.Outcomes);
    }

    /// <summary>Fits the pipeline's encoders on the training rows, encodes, and trains.</summary>
    /// <exception cref="PipelineException">The rows cannot be trained on.</exception>
    public static TrainedModel<TPipeline> Train<TPipeline, TRow, TValues, TState>(
        TrainingSet<TRow> training, ValidationSet<TRow>? validation, TrainerAttribute trainer, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(trainer);
        TimeSpan compute = PipelineRuntime.Replay<TPipeline, TRow, TValues, TState>(training.History, progress, cancellationToken).Elapsed;

        PipelineFit<TPipeline> fit = PipelineRuntime.FitTransform<TPipeline, TRow, TValues, TState>(training, previous: null, progress, cancellationToken);
        (TPipeline pipeline, EncodedMatrix matrix) = (fit.Pipeline, fit.Matrix);

        long started = Stopwatch.GetTimestamp();
        EncodedMatrix? validationMatrix = validation is { Count: > 0 }
            ? PipelineRuntime.Encode<TPipeline, TRow, TValues, TState>(pipeline, validation, progress, cancellationToken)
            : null;
        TimeSpan encode = fit.EncodeTime + Stopwatch.GetElapsedTime(started);

        started = Stopwatch.GetTimestamp();
        Scorer scorer = trainer.Train(matrix, validationMatrix, new TrainingContext(ModelTask.Binary, progress, cancellationToken));
        TimeSpan train = Stopwatch.GetElapsedTime(started);

        long positives = 0;
        foreach (float label in matrix.Labels.Span) positives += label > 0 ? 1 : 0;
        return new TrainedModel<TPipeline>(
            pipeline,
            scorer,
            new TrainingReport(trainer.Name, training.Count, positives, validationMatrix?.RowCount ?? 0, training.Instants, compute, fit.FitTime, encode, train));
    }

    /// <summary>Scores an evaluation set.</summary>
    public static ModelEvaluation<TRow> Evaluate<TPipeline, TRow, TValues, TState>(
        TPipeline pipeline, Scorer scorer, EvaluationSet<TRow> rows, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        (float[] probabilities, float[] labels) = Score<TPipeline, TRow, TValues, TState>(pipeline, scorer, rows, progress, cancellationToken);
        return new ModelEvaluation<TRow>(rows, probabilities, labels);
    }

    /// <summary>Scores a validation set.</summary>
    /// <exception cref="DataSetException">It has no row: the split declares no validation part.</exception>
    public static ModelValidation<TRow> Validate<TPipeline, TRow, TValues, TState>(
        TPipeline pipeline, Scorer scorer, ValidationSet<TRow> rows, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            throw new DataSetException($"{rows.History.Source.Name}: the validation part has no row to evaluate. Declare one on the model's split, as in [SplitByTime(Validation = \"2d\", ...)].");
        }

        (float[] probabilities, float[] labels) = Score<TPipeline, TRow, TValues, TState>(pipeline, scorer, rows, progress, cancellationToken);
        return new ModelValidation<TRow>(rows, probabilities, labels);
    }

    /// <summary>Saves a model: one readable, checksummed file.</summary>
    public static void Save<TPipeline, TRow, TValues, TState>(TrainedModel<TPipeline> model, string name, string path)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
        => StateDocument.Write(path, ModelFormat.Kind, ModelFormat.Version, writer => ModelFormat.Save<TPipeline, TRow, TValues, TState>(model, name, writer));

    /// <summary>Loads a model.</summary>
    /// <exception cref="PipelineException">The file is not one, is damaged, or a feature has changed since; the message names it.</exception>
    public static TrainedModel<TPipeline> Load<TPipeline, TRow, TValues, TState>(string name, string path)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
        => ModelFormat.Load<TPipeline, TRow, TValues, TState>(name, StateDocument.Read(path, ModelFormat.Kind, ModelFormat.Version));

    private static (float[] Probabilities, float[] Labels) Score<TPipeline, TRow, TValues, TState>(
        TPipeline pipeline, Scorer scorer, DataSet<TRow> rows, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(scorer);
        EncodedMatrix matrix = PipelineRuntime.Encode<TPipeline, TRow, TValues, TState>(pipeline, rows, progress, cancellationToken);
        var probabilities = new float[matrix.RowCount];
        scorer.Probabilities(matrix.Values.Span, matrix.Width, probabilities);
        progress?.Report(new PipelineProgress("evaluate", matrix.RowCount, matrix.RowCount));
        return (probabilities, matrix.Labels.ToArray());
    }
}
