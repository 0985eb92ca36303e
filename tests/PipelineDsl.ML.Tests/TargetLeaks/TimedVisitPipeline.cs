namespace PipelineDsl.ML.Tests.TargetLeaks;

[Pipeline<TimedVisit>]
public sealed partial class TimedVisitPipeline
{
    [Feature, TargetEncode]
    private static string Shop(in TimedVisit visit) => visit.Shop;
}
