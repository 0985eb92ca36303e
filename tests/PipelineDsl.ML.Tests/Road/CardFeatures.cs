namespace PipelineDsl.ML.Tests.Road;

[FeatureSet<Payment>]
public sealed partial class CardFeatures
{
    [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", "30d", Key = [nameof(Payment.CardId)], IncludeCurrent = true), Standardize]
    private static float Spend(in Payment p) => p.Amount;

    [Feature, MinMax]
    private static bool IsNight(in Payment p) => p.At.Hour <= 6;
}
