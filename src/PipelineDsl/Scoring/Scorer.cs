namespace PipelineDsl;

/// <summary>A trained scoring function.</summary>
public abstract class Scorer;
