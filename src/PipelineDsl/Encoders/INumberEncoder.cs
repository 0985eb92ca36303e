namespace PipelineDsl;

/// <summary>Maps a number to a number; NaN is missing.</summary>
public interface INumberEncoder
{
    /// <summary>The encoded value.</summary>
    double Apply(double value);
}
