using PipelineDsl.ML.Tests.Road;

namespace PipelineDsl.ML.Tests.Assuming;

[Pipeline<Payment>]
[Uses<Refunds>]
public sealed partial class AssumingPipeline
{
    [Feature]
    private static float Amount(in Payment payment) => payment.Amount;

    [Aggregate(Aggregates.Sum, "7d", Key = [nameof(Payment.CardId)], Delay = "1h")]
    [AssumeAvailable(nameof(Payment.Refunded), Because = "the bank's feed is an hour late")]
    private static float? Back(in Payment payment) => payment.Refunded;

    [Feature, Impute(ImputeBy.Mean), AssumeAvailable(nameof(Payment.Refunded), Because = "as \"above\"")]
    private static float? Left(in Payment payment) => payment.Amount - payment.Refunded;
}
