namespace PipelineDsl.Testing.Tests.Pipelines;

/// <summary>Rows that become visible six hours after their event.</summary>
[FeatureSchema, AvailableAfter("6h")]
public readonly partial record struct HeldBack
{
    [EventId] public required long Id { get; init; }

    [EventTime] public required DateTime At { get; init; }

    [EntityKey] public required long CardId { get; init; }

    public required int Amount { get; init; }

    [AvailableAfter("2d")] public int? Refunded { get; init; }

    [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }
}
