using PipelineDsl.CompilerServices;

namespace PipelineDsl;

/// <summary>
/// A generated pipeline as an argument, so that a method over any pipeline can infer its types: <c>LeakProbe.Run(FraudPipeline.Definition, history)</c>.
/// Holds nothing.
/// </summary>
/// <typeparam name="TPipeline">The pipeline.</typeparam>
/// <typeparam name="TRow">Its row.</typeparam>
/// <typeparam name="TValues">Its generated Values.</typeparam>
/// <typeparam name="TState">Its generated State.</typeparam>
public readonly record struct PipelineDefinition<TPipeline, TRow, TValues, TState>
    where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
    where TValues : struct, IFeatureValues<TValues>
    where TState : PipelineState<TRow>
{
    /// <summary>What the pipeline reads and yields, as declared.</summary>
    public PipelineDescription Description => TPipeline.Description;

    /// <summary>Access to the row.</summary>
    public RowSchema<TRow> Schema => TPipeline.Schema;

    /// <inheritdoc/>
    public override string ToString() => Description.Name;
}
