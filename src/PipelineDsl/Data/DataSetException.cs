namespace PipelineDsl;

/// <summary>The rows given cannot be replayed, split or trained on; the message says why and what to do.</summary>
public sealed class DataSetException(string message) : PipelineException(message);
