namespace PipelineDsl.Testing.Probing;

/// <summary>What a changed replay gave for one row: its Values, or what computing or observing it threw.</summary>
internal readonly record struct ReplayRow<TValues>(TValues Values, Exception? Failure)
    where TValues : struct;
