using PipelineDsl.CompilerServices;

namespace PipelineDsl;

/// <summary>
/// Looks at data for what leaks look like: single features that tell the label too well, columns that add up to it, rows and entities on both sides of a
/// split, sides that can be told apart. Needs no declaration but the label. It sees what stands in the data and not why: a finding is a question to
/// whoever knows where the columns come from. Deterministic.
/// </summary>
public static class DataLook
{
    /// <summary>
    /// Looks at rows as they are: every column that is neither label, id, key nor event time, and is not declared as known late, against the label.
    /// </summary>
    /// <param name="training">Training rows.</param>
    /// <param name="test">Test rows, to look at the split as well.</param>
    /// <param name="options">What to compute and from where on it is a finding.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static DataLookReport AtRows<TRow>(TrainingSet<TRow> training, EvaluationSet<TRow>? test = null, DataLookOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(training);
        return new LookRun(RowTables.OfRows(training, test), options ?? new DataLookOptions(), cancellationToken).Run();
    }

    /// <summary>Looks at the raw values of a pipeline's features.</summary>
    /// <param name="pipeline">The pipeline: <c>FraudPipeline.Definition</c>.</param>
    /// <param name="training">Training rows.</param>
    /// <param name="test">Test rows, to look at the split as well.</param>
    /// <param name="options">What to compute and from where on it is a finding.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static DataLookReport AtValues<TPipeline, TRow, TValues, TState>(
        PipelineDefinition<TPipeline, TRow, TValues, TState> pipeline,
        TrainingSet<TRow> training,
        EvaluationSet<TRow>? test = null,
        DataLookOptions? options = null,
        CancellationToken cancellationToken = default)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(training);
        Replay<TValues> replay = PipelineRuntime.Replay<TPipeline, TRow, TValues, TState>(training.History, progress: null, cancellationToken);
        return new LookRun(RowTables.OfValues(pipeline.Description, replay, training, test), options ?? new DataLookOptions(), cancellationToken).Run();
    }

    /// <summary>Looks at encoded rows, slot by slot.</summary>
    /// <param name="training">Training rows.</param>
    /// <param name="test">Test rows, to look at the split as well.</param>
    /// <param name="options">What to compute and from where on it is a finding.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static DataLookReport AtMatrix(EncodedMatrix training, EncodedMatrix? test = null, DataLookOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(training);
        return new LookRun(MatrixTables.Of(training, test), options ?? new DataLookOptions(), cancellationToken).Run();
    }
}
