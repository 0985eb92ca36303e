using PipelineDsl;

namespace KnownLeaks.Fraud;

/// <summary>The same, with the terminal's risk of up to this moment: outcomes that nobody knew.</summary>
[Pipeline<LeakyPayment>]
public sealed partial class LeakyPaymentPipeline
{
    [Feature]
    private static double Amount(in LeakyPayment p) => p.Amount;

    [Feature]
    private static (bool IsWeekend, bool IsNight) Time(in LeakyPayment p) => (p.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, p.At.Hour <= 6);

    [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", "30d", Key = [nameof(LeakyPayment.CardId)], IncludeCurrent = true)]
    private static double Spend(in LeakyPayment p) => p.Amount;

    [Aggregate(Aggregates.Count, "1d", "7d", "30d", Key = [nameof(LeakyPayment.TerminalId)], IncludeCurrent = true)]
    private static double TerminalUse(in LeakyPayment p) => p.Amount;

    [Aggregate(Aggregates.Mean, "1d", "7d", "30d", Key = [nameof(LeakyPayment.TerminalId)], Empty = 0, Delay = "0s")]
    private static bool? TerminalFraud(in LeakyPayment p) => p.IsFraud;
}
