namespace PipelineDsl;

/// <summary>Scores or labels cannot be evaluated; the message names the row.</summary>
public sealed class EvaluationException : PipelineException
{
    /// <summary>An error with its message.</summary>
    public EvaluationException(string message)
        : base(message)
    {
    }
}
