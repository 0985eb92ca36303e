namespace PipelineDsl.ML.Tests.TargetLeaks;

/// <summary>
/// A label of pure noise and a category of 10,000 values, 20,000 rows of training and 50,000 of test, and 100 trees. Nothing can be learned. An encoder that
/// shows a training row its own label lets the trees believe otherwise; ours does not, by folds or by time.
/// </summary>
public sealed class TargetLeakTests(ITestOutputHelper output)
{
    private const int Shops = 10_000;
    private const int TrainingRows = 20_000;
    private const int TestRows = 50_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void TargetEncode_ByFolds_DoesNotLeak()
    {
        RandomSplit<Visit> split = VisitModel.Split(RowSource.From(Visits()), cancellationToken: Cancellation);
        Assert.InRange(split.Training.Count, TrainingRows - 500, TrainingRows + 500);
        PipelineFit<VisitPipeline> fit = VisitPipeline.FitTransform(split.Training, cancellationToken: Cancellation);
        EncodedMatrix test = fit.Pipeline.Encode(split.Test, cancellationToken: Cancellation);
        AssertHonest("folds", fit.Matrix, test);
        AssertLeaky("folds", fit.Pipeline.Encode(split.Training, cancellationToken: Cancellation));
        VisitModel model = VisitModel.Train(split.Training, cancellationToken: Cancellation);
        Assert.InRange(model.Evaluate(split.Test, cancellationToken: Cancellation).Metrics.Auc, 0.49, 0.51);
    }

    [Fact]
    public void TargetEncode_ByTime_DoesNotLeak()
    {
        TimeSplit<TimedVisit> split = TimedVisitModel.Split(RowSource.From(TimedVisits()), cancellationToken: Cancellation);
        Assert.InRange(split.Training.Count, TrainingRows - 1, TrainingRows + 1);
        PipelineFit<TimedVisitPipeline> fit = TimedVisitPipeline.FitTransform(split.Training, cancellationToken: Cancellation);
        EncodedMatrix test = fit.Pipeline.Encode(split.Test, cancellationToken: Cancellation);
        AssertHonest("time", fit.Matrix, test);
        AssertLeaky("time", fit.Pipeline.Encode(split.Training, cancellationToken: Cancellation));
        TimedVisitModel model = TimedVisitModel.Train(split.Training, cancellationToken: Cancellation);
        Assert.InRange(model.Evaluate(split.Test, cancellationToken: Cancellation).Metrics.Auc, 0.49, 0.51);
    }

    [Fact]
    public void WeightOfEvidence_ByFoldsAndByTime_DoesNotLeak()
    {
        RandomSplit<Visit> split = VisitModel.Split(RowSource.From(Visits()), cancellationToken: Cancellation);
        PipelineFit<EvidencePipeline> fit = EvidencePipeline.FitTransform(split.Training, cancellationToken: Cancellation);
        AssertHonest("evidence, folds", fit.Matrix, fit.Pipeline.Encode(split.Test, cancellationToken: Cancellation));
        AssertLeaky("evidence, folds", fit.Pipeline.Encode(split.Training, cancellationToken: Cancellation));

        TimeSplit<TimedVisit> timed = TimedVisitModel.Split(RowSource.From(TimedVisits()), cancellationToken: Cancellation);
        PipelineFit<TimedEvidencePipeline> timedFit = TimedEvidencePipeline.FitTransform(timed.Training, cancellationToken: Cancellation);
        AssertHonest("evidence, time", timedFit.Matrix, timedFit.Pipeline.Encode(timed.Test, cancellationToken: Cancellation));
    }

    private void AssertHonest(string by, EncodedMatrix training, EncodedMatrix test)
    {
        Assert.InRange(test.RowCount, TestRows - 500, TestRows + 500);
        Scorer scorer = Train(training);
        (double onTraining, double onTest) = (Auc(scorer, training), Auc(scorer, test));
        output.WriteLine($"{by}: train AUC {onTraining:0.000}, test AUC {onTest:0.000}, {test.RowCount} test rows");
        Assert.InRange(onTraining, 0.4, 0.6);
        Assert.InRange(onTest, 0.49, 0.51);
    }

    private void AssertLeaky(string by, EncodedMatrix naive)
    {
        double onTraining = Auc(Train(naive), naive);
        output.WriteLine($"{by}, naive: train AUC {onTraining:0.000}");
        Assert.True(onTraining > 0.8, $"The naive encoding shows a train AUC of {onTraining} only: this test has lost its bite.");
    }

    private static Scorer Train(EncodedMatrix training) =>
        new LightGbmAttribute { NumberOfIterations = 100 }.Train(training, null, new TrainingContext(ModelTask.Binary, null, Cancellation));

    private static double Auc(Scorer scorer, EncodedMatrix matrix)
    {
        var probabilities = new float[matrix.RowCount];
        scorer.Probabilities(matrix.Values.Span, matrix.Width, probabilities);
        return BinaryEvaluation.From(probabilities, matrix.Labels.Span).Auc;
    }

    private static Visit[] Visits() =>
        [.. Rows(TrainingRows + TestRows).Select(row => new Visit { Id = row.Number, Shop = row.Shop, IsGood = row.Label })];

    /// <summary>One a minute; the day until the last training label is known, and what is left of it, come before the 35 days of test.</summary>
    private static TimedVisit[] TimedVisits() =>
    [
        .. Rows(TrainingRows + (37 * 24 * 60)).Select(row => new TimedVisit
        {
            Id = row.Number,
            At = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(row.Number),
            Shop = $"shop {row.Shop}",
            IsGood = row.Label,
        }),
    ];

    private static IEnumerable<(int Number, int Shop, bool Label)> Rows(int count)
    {
        var random = new Random(20240919);
        for (int number = 0; number < count; number++) yield return (number, random.Next(Shops), random.Next(2) == 1);
    }
}
