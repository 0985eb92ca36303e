using System.ComponentModel.DataAnnotations.Schema;
using PipelineDsl;

namespace KnownLeaks.Fraud;

/// <summary>A card payment, as declared by someone who knows that an investigation takes a week.</summary>
[FeatureSchema]
public readonly partial record struct Payment
{
    [EventId, Column("TRANSACTION_ID")]
    public required long Id { get; init; }

    [EventTime, Column("TX_DATETIME")]
    public required DateTime At { get; init; }

    [EntityKey, Column("CUSTOMER_ID")]
    public required long CardId { get; init; }

    [EntityKey, Column("TERMINAL_ID")]
    public required long TerminalId { get; init; }

    [Column("TX_AMOUNT")]
    public required double Amount { get; init; }

    [AvailableAfter("7d"), Column("TX_FRAUD_SCENARIO")]
    public int? Scenario { get; init; }

    [Label, AvailableAfter("7d"), Column("TX_FRAUD")]
    public bool? IsFraud { get; init; }
}
