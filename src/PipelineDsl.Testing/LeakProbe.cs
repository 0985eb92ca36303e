using PipelineDsl.CompilerServices;
using PipelineDsl.Testing.Probing;

namespace PipelineDsl.Testing;

/// <summary>
/// Checks on the user's own rows that a pipeline knows nothing it could not have known: changes every value that was not available at a row's prediction
/// time, and compares the row's Values bit for bit. Needs no knowledge of the features' code, and so also sees what no analysis of it can follow.
/// </summary>
/// <remarks>
/// Values are what encoders and models start from; for a fixed fitted state, equal Values are equal vectors and scores. Changed are, as <c>TIME.md</c> defines
/// them: the label and late columns of the row itself; labels and late columns of earlier rows that were not due; rows that were not visible yet, and
/// those that follow, which are left out; rows of other schemas alike. A pass proves nothing about rows that were not probed; a leak is a fact.
/// </remarks>
/// <example>
/// <code>
/// EventHistory&lt;Payment&gt; history = EventHistory.Read(Csv.Read&lt;Payment&gt;("payments.csv.gz"));
/// LeakProbeReport report = LeakProbe.Run(FraudPipeline.Definition, history);
/// Assert.False(report.HasLeaks, report.ToString());
/// </code>
/// </example>
public static class LeakProbe
{
    /// <summary>Probes a pipeline on a history.</summary>
    /// <param name="pipeline">The pipeline: <c>FraudPipeline.Definition</c>.</param>
    /// <param name="history">The rows, with those of other schemas that features look up.</param>
    /// <param name="options">How thoroughly to look.</param>
    /// <param name="cancellationToken">Ends the probe early.</param>
    /// <exception cref="DataSetException">Rows of another schema are needed and were not given.</exception>
    public static LeakProbeReport Run<TPipeline, TRow, TValues, TState>(
        PipelineDefinition<TPipeline, TRow, TValues, TState> pipeline,
        EventHistory<TRow> history,
        LeakProbeOptions? options = null,
        CancellationToken cancellationToken = default)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        _ = pipeline;
        return Run<TPipeline, TRow, TValues, TState>(history, options, cancellationToken);
    }

    /// <summary>Probes a pipeline whose types are spelled out.</summary>
    /// <inheritdoc cref="Run{TPipeline, TRow, TValues, TState}(PipelineDefinition{TPipeline, TRow, TValues, TState}, EventHistory{TRow}, LeakProbeOptions?, CancellationToken)"/>
    public static LeakProbeReport Run<TPipeline, TRow, TValues, TState>(EventHistory<TRow> history, LeakProbeOptions? options = null, CancellationToken cancellationToken = default)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        ArgumentNullException.ThrowIfNull(history);
        options ??= new LeakProbeOptions();
        options.Check();
        return new ProbeRun<TPipeline, TRow, TValues, TState>(history, options, cancellationToken).Run();
    }
}
