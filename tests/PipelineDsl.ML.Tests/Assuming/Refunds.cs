using PipelineDsl.ML.Tests.Road;

namespace PipelineDsl.ML.Tests.Assuming;

[FeatureSet<Payment>]
public sealed partial class Refunds
{
    [Feature]
    [AssumeAvailable(nameof(Payment.Refunded), Because = "partial refunds are booked first")]
    private static bool WasRefunded(in Payment payment) => payment.Refunded > 0f;
}
