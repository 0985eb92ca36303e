using PipelineDsl;
using PipelineDsl.ML;

namespace KnownLeaks.Running;

/// <summary>The one trainer of all cases, so that the columns are all that differs.</summary>
internal static class Trees
{
    public static TrainerAttribute Trainer { get; } = new LightGbmAttribute { NumberOfIterations = 100, NumberOfLeaves = 15, LearningRate = 0.1, NumberOfThreads = 1 };

    public static DataLookOptions Look { get; } = new() { Trainer = Trainer };

    /// <summary>Trains on the encoded training rows and gives the AUC on the test rows.</summary>
    public static double Auc<TRow>(TrainingSet<TRow> training, EvaluationSet<TRow> test, Func<DataSet<TRow>, EncodedMatrix> encode, CancellationToken cancellationToken)
    {
        Scorer scorer = Trainer.Train(encode(training), validation: null, new TrainingContext(ModelTask.Binary, Progress: null, cancellationToken));
        EncodedMatrix unseen = encode(test);
        var probabilities = new float[unseen.RowCount];
        scorer.Probabilities(unseen.Values.Span, unseen.Width, probabilities);
        return BinaryEvaluation.From(probabilities, unseen.Labels.Span).Auc;
    }
}
