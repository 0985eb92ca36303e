namespace PipelineDsl.ML.Tests.Road;

[FeatureSchema]
public sealed partial record Card
{
    [EntityKey] public required long CardId { get; init; }

    [EventTime] public required DateTime Since { get; init; }

    public float? Limit { get; init; }
}
