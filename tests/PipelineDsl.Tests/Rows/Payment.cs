using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace PipelineDsl.Tests.Rows;

/// <summary>A row with its schema written by hand, in the shape that the generator emits: tests of reading need no generator.</summary>
public readonly partial record struct Payment
{
    [EventId]
    public required long Id { get; init; }

    [EventTime, Column("TX_DATETIME")]
    public required DateTime At { get; init; }

    [EntityKey]
    public required long CardId { get; init; }

    [EntityKey]
    public required long TerminalId { get; init; }

    [Range(0d, 1e6)]
    public required float Amount { get; init; }

    [StringLength(60)]
    public string? Country { get; init; }

    [AvailableAfter("7d")]
    public float? Refunded { get; init; }

    [Label, AvailableAfter("7d")]
    public bool? IsFraud { get; init; }
}
