namespace PipelineDsl;

/// <summary>Functions over the rows of a window. See <see cref="AggregateAttribute"/>.</summary>
[Flags]
public enum Aggregates
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>How many values are in the window (null and NaN are none); <see cref="long"/>.</summary>
    Count = 1,

    /// <summary>Their sum, exact and rounded once: <see cref="long"/> for integers (checked), else the value's type; 0 for an empty window.</summary>
    Sum = 2,

    /// <summary>Their mean, exact and rounded once: <see cref="double"/> for integers and booleans, else the value's type; missing for an empty window.</summary>
    Mean = 4,
}
