namespace PipelineDsl.Testing.Tests.Pipelines;

[Pipeline<Payment>]
public sealed partial class LeakyPipeline
{
    [Feature]
    private static float Amount(in Payment p) => p.Amount;

    [Feature]
    private static int OwnLabel(in Payment p) => p.IsFraud == true ? 1 : 0;

    [Feature]
    private static bool WasRefunded(in Payment p) => p.Refunded is not null;

    [Feature]
    private static int HashOfRow(in Payment p) => p.Remark?.Length ?? 0;

    [Feature]
    private static float Both(in Payment p) => p.IsFraud is null && p.Refunded is null ? 1 : 0;

    [Feature]
    private static bool Stolen(in Payment p, [AsOf(nameof(Payment.CardId))] Card? card) => card?.WasStolen ?? false;
}
