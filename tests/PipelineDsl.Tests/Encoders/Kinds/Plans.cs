namespace PipelineDsl.Tests.Encoders.Kinds;

internal static class Plans
{
    /// <summary>Trains on all but the last day.</summary>
    public static TimeSplitPlan LastDay { get; } = new(null, TimeSpan.Zero, TimeSpan.FromDays(1), null, TimeSpan.Zero);
}
