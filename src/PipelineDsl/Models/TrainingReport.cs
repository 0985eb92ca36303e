namespace PipelineDsl;

/// <summary>What a model was trained on.</summary>
/// <param name="Trainer">The trainer's name.</param>
/// <param name="Rows">Training rows.</param>
/// <param name="Positives">Training rows of the positive class.</param>
/// <param name="ValidationRows">Validation rows; 0 without.</param>
/// <param name="Instants">Where the parts of the split began and ended, or null when the rows were not split by time.</param>
/// <param name="ComputeTime">How long the replay of the whole history took (once per history).</param>
/// <param name="FitTime">How long fitting the encoders took.</param>
/// <param name="EncodeTime">How long encoding the training and validation rows took.</param>
/// <param name="TrainTime">How long the trainer took.</param>
public sealed record TrainingReport(
    string Trainer,
    long Rows,
    long Positives,
    long ValidationRows,
    SplitInstants? Instants,
    TimeSpan ComputeTime,
    TimeSpan FitTime,
    TimeSpan EncodeTime,
    TimeSpan TrainTime);
