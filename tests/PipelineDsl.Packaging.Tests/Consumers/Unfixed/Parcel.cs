using PipelineDsl;

namespace Shop;

/// <summary>A parcel, and whether it came in time.</summary>
[FeatureSchema]
public readonly partial record struct Parcel
{
    [EventId] public required long Id { get; init; }
    [EventTime] public required DateTime At { get; init; }
    public required float Weight { get; init; }
    public string? City { get; init; }
    [AvailableAfter("3d")] public float Complaints { get; init; }
    [Label, AvailableAfter("3d")] public bool? InTime { get; init; }
}

/// <summary>Where parcels come from.</summary>
[FeatureSchema]
public sealed class Depot
{
    [EntityKey] public required long Id { get; init; }
    public required float Size { get; init; }
}
