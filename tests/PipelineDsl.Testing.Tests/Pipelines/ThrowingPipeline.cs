namespace PipelineDsl.Testing.Tests.Pipelines;

[Pipeline<Payment>]
public sealed partial class ThrowingPipeline
{
    [Feature]
    private static float Thrower(in Payment p) => p.IsFraud is null ? throw new InvalidOperationException("no outcome") : 1;
}
