namespace PipelineDsl;

/// <summary>An accumulator of times in UTC.</summary>
public interface ITimeAccumulator
{
    /// <summary>Adds the time of one row; null is missing.</summary>
    void Add(DateTime? value);
}
