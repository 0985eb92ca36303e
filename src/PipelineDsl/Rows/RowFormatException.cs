namespace PipelineDsl;

/// <summary>Rows given from outside cannot be read: a file is missing, cut or altered, a column is absent, or too many rows do not fit.</summary>
public sealed class RowFormatException : PipelineException
{
    /// <summary>An error with its message.</summary>
    public RowFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its message and cause.</summary>
    public RowFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The file or source, where it is known.</summary>
    public string? SourceName { get; init; }

    /// <summary>The line reached, from 1; 0 where it is not known.</summary>
    public long Line { get; init; }
}
