namespace PipelineDsl.Benchmarks.Fraud;

/// <summary>A score as Microsoft.ML gives it.</summary>
internal sealed class MlScore
{
    public float Probability { get; set; }
}
