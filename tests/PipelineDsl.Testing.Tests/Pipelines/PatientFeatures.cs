namespace PipelineDsl.Testing.Tests.Pipelines;

[FeatureSet<HeldBack>]
public sealed partial class PatientFeatures
{
    [Aggregate(Aggregates.Count | Aggregates.Sum, "12h", "3d", IncludeCurrent = true)]
    private static int Amount(in HeldBack row) => row.Amount;
}
