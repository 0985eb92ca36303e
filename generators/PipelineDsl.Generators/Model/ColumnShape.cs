namespace PipelineDsl.Generators.Model;

/// <summary>A column as a pipeline sees it.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Property">The property's name as written in code.</param>
/// <param name="Type">Its type.</param>
/// <param name="Role">What it is for.</param>
/// <param name="AvailableAfterTicks">How long after the row it is known; 0 at once.</param>
/// <param name="IsInitOnly">Whether the property can be set only while the row is made (<c>with</c>, initializer).</param>
internal sealed record ColumnShape(string Name, string Property, TypeRef Type, ColumnRole Role, long AvailableAfterTicks, bool IsInitOnly)
{
    /// <summary>Whether the column is known later than its row.</summary>
    public bool IsLate => AvailableAfterTicks > 0;
}
