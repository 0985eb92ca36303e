namespace PipelineDsl.Tests.Encoders.Kinds;

[Pipeline<Ballot>]
public sealed partial class BallotPipeline
{
    [Feature, TargetEncode]
    private static string Ward(Ballot b) => b.Ward;
}
