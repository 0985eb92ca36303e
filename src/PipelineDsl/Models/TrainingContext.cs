namespace PipelineDsl;

/// <summary>What a trainer is told beside the data.</summary>
/// <param name="Task">What the model predicts.</param>
/// <param name="Progress">Where to report progress, or null.</param>
/// <param name="CancellationToken">Ends training early with <see cref="OperationCanceledException"/>.</param>
public sealed record TrainingContext(ModelTask Task, IProgress<PipelineProgress>? Progress, CancellationToken CancellationToken);
