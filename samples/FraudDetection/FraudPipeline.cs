using PipelineDsl;

namespace FraudDetection;

/// <summary>The fifteen inputs of the Fraud Detection Handbook (chapter 3.3): amount, weekend, night and twelve windows.</summary>
[Pipeline<Payment>]
public sealed partial class FraudPipeline
{
    [Feature, Standardize]
    private static double Amount(in Payment payment) => payment.Amount;

    [Feature, Standardize]
    private static bool IsWeekend(in Payment payment) => payment.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    [Feature, Standardize]
    private static bool IsNight(in Payment payment) => payment.At.Hour <= 6;

    /// <summary>What the card has spent, the payment in hand included.</summary>
    [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", "30d", Key = [nameof(Payment.CardId)], IncludeCurrent = true), Standardize]
    private static double Spend(in Payment payment) => payment.Amount;

    /// <summary>How risky the terminal has been: the label is known a week late, and so the windows lie a week back.</summary>
    [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", "30d", Key = [nameof(Payment.TerminalId)], Empty = 0), Standardize]
    private static bool? TerminalFraud(in Payment payment) => payment.IsFraud;
}
