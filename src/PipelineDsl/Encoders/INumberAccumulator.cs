namespace PipelineDsl;

/// <summary>An accumulator of numbers; NaN is missing.</summary>
public interface INumberAccumulator
{
    /// <summary>Adds the value of one row. NaN is a missing value.</summary>
    void Add(double value);
}
