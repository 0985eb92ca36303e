namespace PipelineDsl.Testing.Tests.Pipelines;

/// <summary>Waits until rows are visible and labels are due.</summary>
[Pipeline<HeldBack>]
[Uses<PatientFeatures>]
public sealed partial class PatientPipeline
{
    [Aggregate(Aggregates.Mean, "3d", Key = [nameof(HeldBack.CardId)], Empty = 0)]
    private static bool? Fraud(in HeldBack row) => row.IsFraud;

    [Aggregate(Aggregates.Sum, "3d", Key = [])]
    private static int? Refunds(in HeldBack row) => row.Refunded;

    [Feature]
    private static float Share(in HeldBack row, [From<PatientFeatures>("Amount", Aggregates.Sum, "3d")] long sum) => row.Amount / (sum + 1f);
}
