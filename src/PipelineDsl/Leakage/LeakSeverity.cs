namespace PipelineDsl;

/// <summary>How much a finding of a <see cref="DataLook"/> should worry.</summary>
public enum LeakSeverity
{
    /// <summary>Worth knowing; nothing may be wrong.</summary>
    Notice,

    /// <summary>Probably something is wrong: find out before trusting a score.</summary>
    Warning,

    /// <summary>Honest data hardly ever looks like this: a score on it means little until it is explained.</summary>
    Severe,
}
