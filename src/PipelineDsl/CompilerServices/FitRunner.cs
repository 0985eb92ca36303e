namespace PipelineDsl.CompilerServices;

/// <summary>
/// Drives a pass over training rows: chunks of a fixed number of rows are collected in parallel, each into a pass of its own, and merged in
/// the rows' order. So the result is the same to the last bit on any number of threads.
/// </summary>
public static class FitRunner
{
    /// <summary>The rows of a chunk. Part of what a fit means: sums of floating-point numbers are rounded chunk by chunk.</summary>
    public const int ChunkRows = 16_384;

    /// <summary>Runs one pass.</summary>
    /// <param name="rows">The training rows.</param>
    /// <param name="create">Makes an empty pass; called from several threads.</param>
    /// <returns>The pass with everything added.</returns>
    public static TPass Run<TPass, TValues>(FitRows<TValues> rows, Func<TPass> create)
        where TPass : FitPass<TPass, TValues>
        where TValues : struct
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(create);
        return new OrderedFit<TPass, TValues>(rows, create).Run();
    }
}
