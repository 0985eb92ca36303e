namespace PipelineDsl.Tests.Leakage;

[FeatureSchema]
public sealed partial record Visit
{
    [EventId] public required int Id { get; init; }

    [EventTime] public required DateTime At { get; init; }

    [EntityKey] public string? Patient { get; init; }

    public float? Pulse { get; init; }

    public string? Ward { get; init; }

    public bool IsNight { get; init; }

    [AvailableAfter("2d")] public float? Bill { get; init; }

    [Label] public bool? Returned { get; init; }
}
