namespace PipelineDsl.CompilerServices;

/// <summary>One pass of a pipeline's fit over training Values. Generated; driven by the fit runner.</summary>
public abstract class FitPass<TSelf, TValues>
    where TSelf : FitPass<TSelf, TValues>
    where TValues : struct
{
    /// <summary>Adds a run of rows.</summary>
    public abstract void Add(ReadOnlySpan<TValues> rows);

    /// <summary>Adds what another pass over later rows has collected.</summary>
    public abstract void Merge(TSelf other);
}
