namespace PipelineDsl.Tests.Windows;

/// <summary>What a user declares, but for the attributes: the rest of the class is what the generator makes of it.</summary>
public sealed partial class FraudPipeline
{
    // [Aggregate(Aggregates.Count | Aggregates.Mean | Aggregates.Sum, "1d", "7d", "30d", Key = [nameof(Payment.CardId)], IncludeCurrent = true)]
    private static double Spend(in Payment p) => p.Amount;

    // [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", "30d", Key = [nameof(Payment.TerminalId)], Empty = 0)]
    private static bool? TerminalFraud(in Payment p) => p.IsFraud;

    // [Feature]
    private static float? CreditLimit(in Payment p, /* [AsOf(nameof(Payment.CardId))] */ Card? card) => card?.Limit;
}
