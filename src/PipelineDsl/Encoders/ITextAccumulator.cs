namespace PipelineDsl;

/// <summary>An accumulator of running text.</summary>
public interface ITextAccumulator
{
    /// <summary>Adds the text of one row; null is missing.</summary>
    void Add(string? value);
}
