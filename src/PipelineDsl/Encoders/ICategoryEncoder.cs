namespace PipelineDsl;

/// <summary>Maps a category to a number; encoders of numbers may follow in the chain.</summary>
public interface ICategoryEncoder
{
    /// <summary>The number that stands for a category, also for one that is missing or was not seen in training.</summary>
    double Apply(Category value);
}
