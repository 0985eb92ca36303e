namespace PipelineDsl.ML.Tests.TargetLeaks;

/// <summary>A row without a time whose label is pure noise.</summary>
[FeatureSchema]
public readonly partial record struct Visit
{
    [EventId] public required int Id { get; init; }

    public required int Shop { get; init; }

    [Label] public required bool IsGood { get; init; }
}
