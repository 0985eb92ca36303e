namespace PipelineDsl.ML.Tests.Road;

/// <summary>Results on validation rows, to choose by.</summary>
public sealed class ValidationTests(RoadFixture road) : IClassFixture<RoadFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void ValidationRows_AreScoredAsTheScorerDoes()
    {
        ModelValidation<Payment> validation = road.Model.Evaluate(road.Split.Validation, cancellationToken: Cancellation);
        Assert.Same(road.Split.Validation, validation.Rows);
        EncodedMatrix matrix = road.Model.Pipeline.Encode(road.Split.Validation, cancellationToken: Cancellation);
        Assert.Equal(Enumerable.Range(0, matrix.RowCount).Select(row => road.Model.Scorer.Probability(matrix.Row(row))), validation.Probabilities.ToArray());
        BinaryEvaluation expected = BinaryEvaluation.From(validation.Probabilities, matrix.Labels.Span);
        Assert.Equal((expected.Auc, expected.LogLoss, expected.F1), (validation.Metrics.Auc, validation.Metrics.LogLoss, validation.Metrics.F1));
        Assert.InRange(validation.DailyPrecisionAt(5, payment => payment.CardId), 0, 1);
        Assert.Equal(validation.Metrics.ToString(), validation.ToString());
    }

    [Fact]
    public void NoValidationRows_AreRefused_SayingWhatToDeclare()
    {
        DataSetException fault = Assert.Throws<DataSetException>(() => road.Model.Evaluate(road.Split.Validation.Where(_ => false), cancellationToken: Cancellation));
        Assert.Contains("[SplitByTime(Validation = \"2d\", ...)]", fault.Message, StringComparison.Ordinal);
    }
}
