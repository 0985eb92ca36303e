using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using PipelineDsl;

namespace FraudDetection;

/// <summary>A card payment, with the column names of the Fraud Detection Handbook's files.</summary>
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

    [Range(0d, 1e6), Column("TX_AMOUNT")]
    public required double Amount { get; init; }

    /// <summary>What an investigation found, known a week after the payment.</summary>
    [Label, AvailableAfter("7d"), Column("TX_FRAUD")]
    public bool? IsFraud { get; init; }
}
