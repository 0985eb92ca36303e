using System.ComponentModel.DataAnnotations.Schema;
using PipelineDsl;

namespace KnownLeaks.Fraud;

/// <summary>The same payment with nothing declared but the roles: as if an outcome were known the moment the payment is made.</summary>
[FeatureSchema]
public readonly partial record struct LeakyPayment
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

    [Column("TX_FRAUD_SCENARIO")]
    public int? Scenario { get; init; }

    [Label, Column("TX_FRAUD")]
    public bool? IsFraud { get; init; }
}
