using PipelineDsl;

namespace FraudDetection.Evaluation;

/// <summary>How a model was trained and how well it does on the test rows.</summary>
/// <param name="Training">What it was trained on.</param>
/// <param name="Test">Its scores on the test rows.</param>
internal sealed record ModelReport(TrainingReport Training, ModelEvaluation<Payment> Test)
{
    private const int CardsPerDay = 100;

    /// <summary>Precision among the 100 riskiest cards of each day.</summary>
    public double CardPrecisionAt100 { get; } = Test.DailyPrecisionAt(CardsPerDay, payment => payment.CardId);
}
