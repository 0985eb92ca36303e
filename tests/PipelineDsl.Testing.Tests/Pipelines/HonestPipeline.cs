namespace PipelineDsl.Testing.Tests.Pipelines;

[Pipeline<Payment>]
public sealed partial class HonestPipeline
{
    [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", Key = [nameof(Payment.CardId)], IncludeCurrent = true), Impute(ImputeBy.Constant)]
    private static float Spend(in Payment p) => p.Amount;

    [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "30d", Key = [nameof(Payment.TerminalId)], Empty = 0), Impute(ImputeBy.Constant)]
    private static bool? TerminalFraud(in Payment p) => p.IsFraud;

    [Aggregate(Aggregates.Sum, "5d", Key = [nameof(Payment.CardId)])]
    private static float? CardRefunds(in Payment p) => p.Refunded;

    [Feature, OneHot]
    private static string? Country(in Payment p) => p.Country;

    [Feature]
    private static float Amount(in Payment p)
    {
        // The label is read, and nothing follows from it.
        _ = p.IsFraud;
        return p.Amount;
    }

    [Feature, Impute(ImputeBy.Mean)]
    private static float? LimitUsed(in Payment p, [AsOf(nameof(Payment.CardId))] Card? card) => card?.Limit is { } limit ? p.Amount / limit : null;
}
