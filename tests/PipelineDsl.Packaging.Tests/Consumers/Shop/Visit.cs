using System;
using PipelineDsl;

namespace Shop;

/// <summary>A visit to a shop's page, and whether it ended in a purchase.</summary>
[FeatureSchema]
public readonly partial record struct Visit
{
    [EventId] public required long Id { get; init; }
    [EventTime] public required DateTime At { get; init; }
    [EntityKey] public required long Visitor { get; init; }
    public required float Seconds { get; init; }
    public string? Country { get; init; }
    [Label, AvailableAfter("1d")] public bool? Bought { get; init; }
}
