namespace PipelineDsl.CompilerServices;

/// <summary>Takes a value that may be missing out of a window's result.</summary>
public static class WindowValue
{
    /// <summary>The mean, or null for an empty window.</summary>
    public static double? Mean(in WindowResult result) => result.Count == 0 ? null : result.Mean;

    /// <summary>The mean, or <paramref name="empty"/> for an empty window.</summary>
    public static double Mean(in WindowResult result, double empty) => result.Count == 0 ? empty : result.Mean;

    /// <summary>The mean of single-precision values, or null for an empty window.</summary>
    public static float? SingleMean(in WindowResult result) => result.Count == 0 ? null : (float)result.Mean;

    /// <summary>The mean of single-precision values, or <paramref name="empty"/> for an empty window.</summary>
    public static float SingleMean(in WindowResult result, float empty) => result.Count == 0 ? empty : (float)result.Mean;
}
