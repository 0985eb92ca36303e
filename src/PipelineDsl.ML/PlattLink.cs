using Microsoft.ML.Calibrators;

namespace PipelineDsl.ML;

internal static class PlattLink
{
    /// <summary>Microsoft.ML writes the probability as 1 / (1 + e^(slope · score + offset)): both signs turned against ours.</summary>
    public static LogisticLink Of(PlattCalibrator calibrator) => new(-calibrator.Slope, -calibrator.Offset);
}
