namespace PipelineDsl.CompilerServices;

/// <summary>The parts of a trained or loaded model.</summary>
/// <typeparam name="TPipeline">The pipeline.</typeparam>
public sealed record TrainedModel<TPipeline>(TPipeline Pipeline, Scorer Scorer, TrainingReport Report)
    where TPipeline : class;
