namespace PipelineDsl;

/// <summary>A saved document (a pipeline, a model, state) cannot be read. The message names it, the place in it, and says what to do.</summary>
public sealed class StateFormatException : PipelineException
{
    /// <summary>A fault in a document.</summary>
    /// <param name="document">The file's or stream's name.</param>
    /// <param name="path">The place in the document such as <c>Age_Impute.value</c>; empty for the document as a whole.</param>
    /// <param name="reason">What is wrong, as the end of a sentence, and what to do.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public StateFormatException(string document, string path, string reason, Exception? innerException = null)
        : base(path.Length == 0 ? $"{document}: {reason}" : $"{document}, at {path}: {reason}", innerException)
    {
        (Document, Path) = (document, path);
    }

    /// <summary>The file's or stream's name.</summary>
    public string Document { get; }

    /// <summary>The place in the document; empty for the document as a whole.</summary>
    public string Path { get; }
}
