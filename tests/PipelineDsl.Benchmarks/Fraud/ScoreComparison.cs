using FraudDetection;
using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;

namespace PipelineDsl.Benchmarks.Fraud;

/// <summary>Scoring encoded test rows one at a time: the library's scorers against Microsoft.ML's prediction engine over models of the same kind and size.</summary>
internal static class ScoreComparison
{
    private const string LabelColumn = nameof(MlRow.Label);
    private const string FeatureColumn = nameof(MlRow.Features);

    public static Comparison Logistic(TimeSplit<Payment> split)
    {
        FraudLogistic model = FraudLogistic.Train(split.Training);
        return Compare("score one encoded row: logistic regression", model.Scorer, model.Pipeline, split, ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(LabelColumn, FeatureColumn));
    }

    public static Comparison Trees(TimeSplit<Payment> split)
    {
        FraudModel model = FraudModel.Train(split.Training);
        return Compare("score one encoded row: LightGBM, 303 trees", model.Scorer, model.Pipeline, split, ml => ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            LabelColumnName = LabelColumn,
            FeatureColumnName = FeatureColumn,
            NumberOfIterations = 303,
            NumberOfLeaves = 15,
            LearningRate = 0.02,
            MinimumExampleCountPerLeaf = 100,
        }));
    }

    private static Comparison Compare(string name, Scorer scorer, FraudPipeline pipeline, TimeSplit<Payment> split, Func<MLContext, IEstimator<ITransformer>> trainer)
    {
        MLContext context = new(seed: 1);
        ITransformer peer = trainer(context).Fit(context.Data.LoadFromEnumerable(Rows(pipeline.Encode(split.Training))));
        PredictionEngine<MlRow, MlScore> engine = context.Model.CreatePredictionEngine<MlRow, MlScore>(peer);
        EncodedMatrix test = pipeline.Encode(split.Test);
        MlRow[] rows = [.. Rows(test)];
        MlScore score = new();
        return new Comparison(name, "score", test.RowCount, new("Scorer.Probability", ByScorer), new("Microsoft.ML PredictionEngine, object reused", ByEngine));

        double ByScorer()
        {
            double sum = 0;
            for (int row = 0; row < test.RowCount; row++) sum += scorer.Probability(test.Row(row));
            return Math.Round(sum);
        }

        double ByEngine()
        {
            double sum = 0;
            foreach (MlRow row in rows)
            {
                engine.Predict(row, ref score);
                sum += score.Probability;
            }

            return Math.Round(sum);
        }
    }

    private static IEnumerable<MlRow> Rows(EncodedMatrix matrix)
    {
        for (int row = 0; row < matrix.RowCount; row++) yield return new MlRow { Features = matrix.Row(row).ToArray(), Label = matrix.Labels.Span[row] > 0 };
    }
}
