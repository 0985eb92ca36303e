namespace PipelineDsl.ML.Tests.TargetLeaks;

[Pipeline<TimedVisit>]
public sealed partial class TimedEvidencePipeline
{
    [Feature, WeightOfEvidence]
    private static string Shop(in TimedVisit visit) => visit.Shop;
}
