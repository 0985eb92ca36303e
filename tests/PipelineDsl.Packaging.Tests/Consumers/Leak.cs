using PipelineDsl;

namespace Shop;

/// <summary>Asks the answer.</summary>
[Pipeline<Visit>]
public sealed partial class LeakyPipeline
{
    [Feature] private static float Length(in Visit v) => v.Seconds;

    [Feature] private static float Outcome(in Visit v) => v.Bought == true ? 1f : 0f;
}
