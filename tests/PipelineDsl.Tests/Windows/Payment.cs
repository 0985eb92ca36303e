namespace PipelineDsl.Tests.Windows;

/// <summary>A row with its schema written by hand: these tests need no generator.</summary>
public readonly partial record struct Payment
{
    [EventId]
    public required long Id { get; init; }

    [EventTime]
    public required DateTime At { get; init; }

    [EntityKey]
    public required long CardId { get; init; }

    [EntityKey]
    public required long TerminalId { get; init; }

    public required double Amount { get; init; }

    [Label, AvailableAfter("7d")]
    public bool? IsFraud { get; init; }
}
