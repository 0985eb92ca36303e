namespace PipelineDsl;

/// <summary>A saved state cannot be used: it is cut, altered, of another version, or of a declaration that has changed since.</summary>
public sealed class StateFileException : PipelineException
{
    /// <summary>An error with its message.</summary>
    public StateFileException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and cause.</summary>
    public StateFileException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
