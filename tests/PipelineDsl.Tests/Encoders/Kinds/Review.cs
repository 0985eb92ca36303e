namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>A row without a time.</summary>
[FeatureSchema]
public sealed partial record Review
{
    [EventId] public required int Id { get; init; }

    public required string Author { get; init; }

    public required string Shop { get; init; }

    [Label] public required bool IsGood { get; init; }
}
