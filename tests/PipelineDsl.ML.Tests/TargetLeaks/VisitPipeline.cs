namespace PipelineDsl.ML.Tests.TargetLeaks;

[Pipeline<Visit>]
public sealed partial class VisitPipeline
{
    [Feature, TargetEncode]
    private static int Shop(in Visit visit) => visit.Shop;
}
