namespace PipelineDsl;

/// <summary>
/// On a <c>static partial void</c> method without parameters and body: a feature whose categories are the combinations of other features'
/// categories, such as country and device. Its raw value is a stable hash of the combination, missing when all parts are; encoders that keep
/// categories name their slots by the parts.
/// </summary>
/// <param name="features">The features that are combined, two to four; categories all.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CrossAttribute(params string[] features) : Attribute
{
    /// <summary>The features that are combined.</summary>
    public IReadOnlyList<string> Features { get; } = features;

    /// <summary>Raise it when the combination's meaning changes on purpose.</summary>
    public int Version { get; set; } = 1;
}
