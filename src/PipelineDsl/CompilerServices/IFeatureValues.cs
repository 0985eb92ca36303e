namespace PipelineDsl.CompilerServices;

/// <summary>Access to the raw values of a pipeline by index, for export, probes and monitoring. Implemented by generated <c>Values</c>.</summary>
public interface IFeatureValues<TSelf>
    where TSelf : struct, IFeatureValues<TSelf>
{
    /// <summary>The features' names in order.</summary>
    static abstract ReadOnlySpan<string> Names { get; }

    /// <summary>64 bits that are equal exactly when the value is the same: NaN canonical, text hashed, null apart.</summary>
    ulong GetBits(int feature);

    /// <summary>Writes a value in invariant, round-trip form; nothing for null.</summary>
    bool TryFormat(int feature, Span<char> destination, out int charsWritten);
}
