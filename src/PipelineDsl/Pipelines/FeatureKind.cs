namespace PipelineDsl;

/// <summary>How a feature comes about.</summary>
public enum FeatureKind
{
    /// <summary>From the row in hand by a method.</summary>
    Computed,

    /// <summary>From earlier rows, by a window.</summary>
    Aggregate,
}
