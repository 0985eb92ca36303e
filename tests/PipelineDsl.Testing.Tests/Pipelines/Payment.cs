using System.ComponentModel.DataAnnotations;

namespace PipelineDsl.Testing.Tests.Pipelines;

[FeatureSchema]
public readonly partial record struct Payment
{
    [EventId] public required long Id { get; init; }

    [EventTime] public required DateTime At { get; init; }

    [EntityKey] public required long CardId { get; init; }

    [EntityKey] public required int? TerminalId { get; init; }

    [Range(0d, 1e6)] public required float Amount { get; init; }

    public string? Country { get; init; }

    [AvailableAfter("3d"), Range(0d, 1e6)] public float? Refunded { get; init; }

    [AvailableAfter("1h"), StringLength(8)] public string? Remark { get; init; }

    [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }
}
