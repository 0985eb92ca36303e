namespace PipelineDsl;

/// <summary>A model cannot be trained on the rows given; the message says why and what to do.</summary>
public sealed class TrainingException : PipelineException
{
    /// <summary>An error with its message.</summary>
    public TrainingException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and cause.</summary>
    public TrainingException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
