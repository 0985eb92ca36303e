namespace PipelineDsl;

/// <summary>Votes or options that a <see cref="LabelModel"/> can learn nothing from; the message says why and what to do.</summary>
public sealed class LabelModelException(string message) : PipelineException(message);
