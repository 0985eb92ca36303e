namespace PipelineDsl;

/// <summary>An accumulator of categories.</summary>
public interface ICategoryAccumulator
{
    /// <summary>Adds the value of one row, perhaps missing.</summary>
    void Add(Category value);
}
