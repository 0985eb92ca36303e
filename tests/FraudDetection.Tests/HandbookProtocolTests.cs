using FraudDetection.Evaluation;
using PipelineDsl;

namespace FraudDetection.Tests;

/// <summary>The handbook's table of chapter 3.4: logistic regression reaches AUC .871, average precision .606, card precision@100 .291.</summary>
public class HandbookProtocolTests
{
    [Fact]
    public void LogisticRegression_HandbookPayments_ReachesThePublishedMetrics()
    {
        string path = SharedData.Require("fraud_handbook/raw_2018-06-15_2018-08-14.csv.gz");
        EventHistory<Payment> history = EventHistory.Read(Csv.Read<Payment>(path), null, TestContext.Current.CancellationToken);
        Assert.Equal(584_471, history.Rows.Length);

        TimeSplit<Payment> split = FraudLogistic.Split(history, null, TestContext.Current.CancellationToken);
        Assert.Equal(67_240, split.Training.Count);
        EvaluationSet<Payment> test = HandbookTest.Of(split);
        Assert.Equal(58_264, test.Count);
        Assert.Equal(385, test.Count(payment => payment.IsFraud is true));

        FraudLogistic model = FraudLogistic.Train(split.Training, split.Validation, null, TestContext.Current.CancellationToken);
        ModelReport report = new(model.Report, model.Evaluate(test, null, TestContext.Current.CancellationToken));
        Assert.Equal(.871, report.Test.Metrics.Auc, .01);
        Assert.Equal(.606, report.Test.Metrics.AveragePrecision, .02);
        Assert.Equal(.291, report.CardPrecisionAt100, .01);
    }
}
