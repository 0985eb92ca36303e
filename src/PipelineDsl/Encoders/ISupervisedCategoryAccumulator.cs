namespace PipelineDsl;

/// <summary>An accumulator of categories with the labels of their rows. It may be fitted, and added to after that.</summary>
public interface ISupervisedCategoryAccumulator
{
    /// <summary>Adds a training row.</summary>
    /// <param name="value">The category, perhaps missing.</param>
    /// <param name="label">The label as a number: 0 or 1 for booleans, the underlying value for enums. Never NaN.</param>
    void Add(Category value, double label);
}
