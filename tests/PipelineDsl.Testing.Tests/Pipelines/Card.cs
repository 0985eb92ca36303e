namespace PipelineDsl.Testing.Tests.Pipelines;

[FeatureSchema, AvailableAfter("1h")]
public sealed partial record Card
{
    [EntityKey] public required long CardId { get; init; }

    [EventTime] public required DateTime Since { get; init; }

    public float? Limit { get; init; }

    [AvailableAfter("30d")] public bool? WasStolen { get; init; }
}
