namespace PipelineDsl;

/// <summary>How far a long step has come.</summary>
/// <param name="Phase">The step: <c>read</c>, <c>compute</c>, <c>fit</c>, <c>encode</c>, <c>train</c>, <c>evaluate</c>.</param>
/// <param name="Done">Units done: rows, or iterations when training.</param>
/// <param name="Total">Units in all, or null when not known.</param>
public readonly record struct PipelineProgress(string Phase, long Done, long? Total);
