namespace PipelineDsl;

/// <summary>
/// Something given from outside (a file, a row, saved state) cannot be used. The message names it and says what to do, and can be shown to a
/// person as it is.
/// </summary>
public abstract class PipelineException : Exception
{
    /// <summary>An error with its message.</summary>
    protected PipelineException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and cause.</summary>
    protected PipelineException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
