namespace PipelineDsl.Tests.Encoders.Kinds;

[FeatureSchema]
public readonly partial record struct Trip
{
    [EventId] public required long Id { get; init; }

    [EventTime] public required DateTime At { get; init; }

    [EntityKey] public required int Driver { get; init; }

    public required string From { get; init; }

    public string? To { get; init; }

    public string? Note { get; init; }

    public float Distance { get; init; }

    public double? Fare { get; init; }

    public DayOfWeek Day { get; init; }

    [Label, AvailableAfter("1d")] public bool? WasGood { get; init; }
}
