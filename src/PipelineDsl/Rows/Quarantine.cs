namespace PipelineDsl;

/// <summary>See the members.</summary>
public sealed class Quarantine;
