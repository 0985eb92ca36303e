namespace PipelineDsl.ML.Tests.TargetLeaks;

[Pipeline<Visit>]
public sealed partial class EvidencePipeline
{
    [Feature, WeightOfEvidence]
    private static int Shop(in Visit visit) => visit.Shop;
}
