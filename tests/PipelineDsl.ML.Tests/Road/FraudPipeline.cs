namespace PipelineDsl.ML.Tests.Road;

[Pipeline<Payment>]
[Uses<CardFeatures>]
public sealed partial class FraudPipeline
{
    [Feature, Impute(ImputeBy.Median), Discretize(16)]
    private static float AmountBin(in Payment p) => p.Amount;

    [Feature, OneHot(MaxCategories = 60)]
    private static string? Country(in Payment p) => p.Country;

    [Feature, Standardize]
    private static (float Log, float Cents) Amount(in Payment p) => (FeatureMath.Log1p(p.Amount), p.Amount % 1f);

    [Aggregate(Aggregates.Mean | Aggregates.Count, "30d", Key = [nameof(Payment.TerminalId)], Empty = 0)]
    private static bool? TerminalFraud(in Payment p) => p.IsFraud;

    [Aggregate(Aggregates.Count | Aggregates.Sum, "1h", Key = [nameof(Payment.CardId), nameof(Payment.Country)]), Impute(ImputeBy.Constant)]
    private static int SameCountry(in Payment p) => One(p);

    [Feature]
    private static float SpendRatio(in Payment p, [From<CardFeatures>("Spend", Aggregates.Mean, "7d")] float? mean) => p.Amount / (mean ?? p.Amount);

    [Feature, Impute(ImputeBy.Mean)]
    private static float? CreditLimit(in Payment p, [AsOf(nameof(Payment.CardId))] Card? card) => card?.Limit;

    [Feature, Impute(ImputeBy.Mean)]
    private static float? LimitUsed(Payment p, [From(nameof(CreditLimit))] float? limit) => limit is { } l ? p.Amount / l : null;

    private static int One(Payment p) => p.CardId == 0 ? 1 : 1;
}
