namespace PipelineDsl.CompilerServices;

/// <summary>One pass of a pipeline's fit over training Values. Generated; driven by the fit runner.</summary>
public abstract class FitPass<TSelf, TValues>
    where TSelf : FitPass<TSelf, TValues>
    where TValues : struct
{
    /// <summary>Adds a run of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="position">Where the first of them stands among the training rows.</param>
    public abstract void Add(ReadOnlySpan<TValues> rows, int position);

    /// <summary>Adds what another pass over later rows has collected.</summary>
    public abstract void Merge(TSelf other);
}
