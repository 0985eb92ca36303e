namespace PipelineDsl;

/// <summary>
/// On a model: training, validation and test rows follow one another in time. Between them lies a gap as long as the label takes to become
/// known, so that no part is trained on labels that were not known when the next begins.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SplitByTimeAttribute : Attribute
{
    /// <summary>Length of the training part, such as <c>"7d"</c>; omitted: everything before.</summary>
    public string? Train { get; set; }

    /// <summary>Length of the validation part; omitted: none.</summary>
    public string? Validation { get; set; }

    /// <summary>Length of the test part.</summary>
    public string? Test { get; set; }

    /// <summary>When the test part begins, ISO 8601, UTC; omitted: so that it ends with the last event's day.</summary>
    public string? TestFrom { get; set; }

    /// <summary>Lengthens the gap that is taken from the label's availability; a shorter one is an error.</summary>
    public string? Gap { get; set; }
}
