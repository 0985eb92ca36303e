using Microsoft.ML.Data;

namespace PipelineDsl.Benchmarks.Fraud;

/// <summary>An encoded payment as Microsoft.ML takes it.</summary>
internal sealed class MlRow
{
    [VectorType(FraudDetection.FraudPipeline.Width)]
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }
}
