namespace PipelineDsl.ML.Tests.TargetLeaks;

/// <summary>A row with a time whose label is pure noise and known a day later.</summary>
[FeatureSchema]
public readonly partial record struct TimedVisit
{
    [EventId] public required int Id { get; init; }

    [EventTime] public required DateTime At { get; init; }

    public required string Shop { get; init; }

    [Label, AvailableAfter("1d")] public bool? IsGood { get; init; }
}
