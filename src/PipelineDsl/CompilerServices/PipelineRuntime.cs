using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl.CompilerServices;

/// <summary>What generated pipelines call: replay, fit, encode, save and load over whole data sets.</summary>
public static class PipelineRuntime
{
    /// <summary>The Values of all rows of a history, computed once and kept with it.</summary>
    public static Replay<TValues> Replay<TPipeline, TRow, TValues, TState>(EventHistory<TRow> history, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Replayed(Run);

        Replay<TValues> Run(EventHistory<TRow> events)
        {
            long started = Stopwatch.GetTimestamp();
            TState state = TPipeline.CreateState(events);
            int count = events.Rows.Length;
            var values = new TValues[count];
            var outcomes = new ObserveOutcome[count];
            for (int from = 0; from < count; from += ProgressInterval.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int length = Math.Min(ProgressInterval.Rows, count - from);
                TPipeline.Replay(events.Rows.Slice(from, length), state, values.AsSpan(from, length), outcomes.AsSpan(from, length));
                progress?.Report(new PipelineProgress("compute", from + length, count));
            }

            return new Replay<TValues>(values, outcomes, Stopwatch.GetElapsedTime(started));
        }
    }

    /// <summary>Fits a pipeline's encoders to the training rows.</summary>
    public static TPipeline Fit<TPipeline, TRow, TValues, TState>(TrainingSet<TRow> training, TPipeline? previous, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(training);
        return Fit<TPipeline, TRow, TValues, TState>(training, previous, progress, cancellationToken, out _);
    }

    /// <summary>Fits a pipeline's encoders to the training rows and encodes them, each without its own label where encoders learn from labels.</summary>
    public static PipelineFit<TPipeline> FitTransform<TPipeline, TRow, TValues, TState>(TrainingSet<TRow> training, TPipeline? previous, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(training);
        long started = Stopwatch.GetTimestamp();
        TPipeline pipeline = Fit<TPipeline, TRow, TValues, TState>(training, previous, progress, cancellationToken, out TrainingEncoder<TValues>? encoder);
        TimeSpan fit = Stopwatch.GetElapsedTime(started);
        EncodedMatrix matrix = Encode<TPipeline, TRow, TValues, TState>(pipeline, training, encoder, progress, cancellationToken);
        return new PipelineFit<TPipeline>(pipeline, matrix, fit, Stopwatch.GetElapsedTime(started) - fit);
    }

    /// <summary>Encodes the rows of a data set, with their labels.</summary>
    public static EncodedMatrix Encode<TPipeline, TRow, TValues, TState>(TPipeline pipeline, DataSet<TRow> rows, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(rows);
        return Encode<TPipeline, TRow, TValues, TState>(pipeline, rows, training: null, progress, cancellationToken);
    }

    /// <summary>Saves a fitted pipeline.</summary>
    public static void Save<TPipeline, TRow, TValues, TState>(TPipeline pipeline, string path)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
        => StateDocument.Write(path, PipelineFormat.Kind, PipelineFormat.Version, writer => PipelineFormat.Save<TPipeline, TRow, TValues, TState>(pipeline, writer));

    /// <summary>Loads a fitted pipeline.</summary>
    /// <exception cref="PipelineException">The file is not one, is damaged, or a feature has changed since; the message names it.</exception>
    public static TPipeline Load<TPipeline, TRow, TValues, TState>(string path)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
        => PipelineFormat.Load<TPipeline, TRow, TValues, TState>(StateDocument.Read(path, PipelineFormat.Kind, PipelineFormat.Version));

    /// <summary>How a pipeline sees a row.</summary>
    public static PipelineTrace Trace<TPipeline, TRow, TValues, TState>(TPipeline pipeline, in TValues values)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return PipelineTracer.Trace<TPipeline, TRow, TValues, TState>(pipeline, in values);
    }

    /// <summary>Checks the length of a caller's vector once.</summary>
    /// <exception cref="ArgumentException">It is shorter than the pipeline's width.</exception>
    public static Span<float> Slots(Span<float> vector, int width)
    {
        if (vector.Length < width) ThrowTooShort(vector, width);
        return vector[..width];
    }

    private static TPipeline Fit<TPipeline, TRow, TValues, TState>(
        TrainingSet<TRow> training, TPipeline? previous, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken, out TrainingEncoder<TValues>? encoder)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        Replay<TValues> replay = Replay<TPipeline, TRow, TValues, TState>(training.History, progress, cancellationToken);
        progress?.Report(new PipelineProgress("fit", 0, training.Count));
        var rows = new FitRows<TValues>(replay.ValueArray, training.PositionArray, cancellationToken)
        {
            Targets = new RowTargets<TRow>(training.History, TPipeline.Schema, training.PositionArray, training.Key),
        };
        TPipeline pipeline = TPipeline.FitEncoders(rows, previous, out encoder);
        progress?.Report(new PipelineProgress("fit", training.Count, training.Count));
        return pipeline;
    }

    private static EncodedMatrix Encode<TPipeline, TRow, TValues, TState>(
        TPipeline pipeline, DataSet<TRow> rows, TrainingEncoder<TValues>? training, IProgress<PipelineProgress>? progress, CancellationToken cancellationToken)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        Replay<TValues> replay = Replay<TPipeline, TRow, TValues, TState>(rows.History, progress, cancellationToken);
        int width = pipeline.SlotNames.Length;
        if ((long)width * rows.Count > Array.MaxLength)
        {
            throw new DataSetException($"{rows.Count} rows of {width} slots are more than one dense matrix can hold ({Array.MaxLength} values). Shorten the training part or the pipeline.");
        }

        var matrix = new float[width * rows.Count];
        var labels = new float[rows.Count];
        var buffer = new TValues[Math.Min(ProgressInterval.Rows, rows.Count)];
        ReadOnlySpan<TRow> history = rows.History.Rows;
        for (int from = 0; from < rows.Count; from += buffer.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> positions = rows.Positions[from..Math.Min(rows.Count, from + buffer.Length)];
            for (int i = 0; i < positions.Length; i++)
            {
                buffer[i] = replay.Values[positions[i]];
                labels[from + i] = (float)TPipeline.Schema.GetLabel(in history[positions[i]]);
            }

            ReadOnlySpan<TValues> values = buffer.AsSpan(0, positions.Length);
            Span<float> encoded = matrix.AsSpan(from * width, positions.Length * width);
            if (training is null) pipeline.EncodeRows(values, encoded);
            else training.EncodeRows(values, from, encoded);
            progress?.Report(new PipelineProgress("encode", from + positions.Length, rows.Count));
        }

        return new EncodedMatrix(pipeline.SlotNames, matrix, labels);
    }

    /// <summary>Checks the length of a caller's buffer once.</summary>
    /// <exception cref="ArgumentException">It is shorter than needed.</exception>
    public static Span<TValues> Room<TValues>(Span<TValues> values, int count)
    {
        if (values.Length < count) throw new ArgumentException($"There are {count} rows and room for {values.Length}.", nameof(values));
        return values[..count];
    }

    [DoesNotReturn]
    private static void ThrowTooShort(Span<float> vector, int width)
        => throw new ArgumentException($"The vector has {vector.Length} slots; the pipeline writes {width}.", nameof(vector));
}
