namespace PipelineDsl.Testing.Tests.Pipelines;

/// <summary>Its answers depend on how often it was asked.</summary>
[Pipeline<Payment>]
public sealed partial class ForgetfulPipeline
{
    private static int s_calls;

    [Feature]
    private static int Calls(in Payment p) => p.Id < 0 ? 0 : Interlocked.Increment(ref s_calls);

    [Feature]
    private static float Amount(in Payment p) => p.Amount;
}
