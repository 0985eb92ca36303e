namespace PipelineDsl.Generators.Model;

/// <summary>A <c>[SplitByTime]</c> with its durations in ticks of 100 ns.</summary>
/// <param name="TrainTicks">Length of the training part, or null.</param>
/// <param name="ValidationTicks">Length of the validation part; 0 for none.</param>
/// <param name="TestTicks">Length of the test part.</param>
/// <param name="TestFromTicks">Start of the test part, UTC, or null.</param>
/// <param name="GapTicks">The gap between parts.</param>
internal sealed record TimeSplitModel(long? TrainTicks, long ValidationTicks, long TestTicks, long? TestFromTicks, long GapTicks) : SplitModel
{
    /// <summary>Stands where the declaration is wrong.</summary>
    public static TimeSplitModel None { get; } = new(null, 0, 0, null, 0);
}
