namespace PipelineDsl.Tests.Leakage;

[Pipeline<Visit>]
public sealed partial class VisitPipeline
{
    [Feature]
    private static float? Pulse(Visit v) => v.Pulse;

    [Feature, OneHot]
    private static string? Ward(Visit v) => v.Ward;

    [Aggregate(Aggregates.Count, "30d", Key = [nameof(Visit.Patient)])]
    private static int PatientVisits(Visit v) => v.IsNight ? 1 : 0;
}
