using PipelineDsl;

namespace KnownLeaks.Fraud;

/// <summary>The handbook's inputs. How risky a terminal is, is learned from outcomes that are known: the windows lie a week back by themselves.</summary>
[Pipeline<Payment>]
public sealed partial class PaymentPipeline
{
    [Feature]
    private static double Amount(in Payment p) => p.Amount;

    [Feature]
    private static (bool IsWeekend, bool IsNight) Time(in Payment p) => (p.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, p.At.Hour <= 6);

    [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", "30d", Key = [nameof(Payment.CardId)], IncludeCurrent = true)]
    private static double Spend(in Payment p) => p.Amount;

    [Aggregate(Aggregates.Count, "1d", "7d", "30d", Key = [nameof(Payment.TerminalId)], IncludeCurrent = true)]
    private static double TerminalUse(in Payment p) => p.Amount;

    [Aggregate(Aggregates.Mean, "1d", "7d", "30d", Key = [nameof(Payment.TerminalId)], Empty = 0)]
    private static bool? TerminalFraud(in Payment p) => p.IsFraud;
}
