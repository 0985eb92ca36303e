namespace PipelineDsl;

/// <summary>How often long steps report progress and look for cancellation.</summary>
internal static class ProgressInterval
{
    /// <summary>Rows between two reports.</summary>
    public const int Rows = 16_384;
}
