namespace PipelineDsl.Tests.Encoders.Numbers;

/// <summary>One number and a target.</summary>
[FeatureSchema]
public readonly partial record struct Reading
{
    [EventId] public required int Id { get; init; }

    [EventTime] public required DateTime At { get; init; }

    public double? Level { get; init; }

    [Label] public bool IsHigh { get; init; }
}
