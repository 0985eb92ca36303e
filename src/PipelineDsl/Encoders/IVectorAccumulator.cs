namespace PipelineDsl;

/// <summary>An accumulator of vectors.</summary>
public interface IVectorAccumulator
{
    /// <summary>Adds the vector of one row; an empty one is missing.</summary>
    void Add(ReadOnlySpan<float> value);
}
