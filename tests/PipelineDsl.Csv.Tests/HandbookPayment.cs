using System.Diagnostics.CodeAnalysis;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Reading;

/// <summary>A row of the Fraud Detection Handbook's simulated payments, its schema written by hand.</summary>
public readonly record struct HandbookPayment : IFeatureSchema<HandbookPayment>
{
    public required long Id { get; init; }

    public required DateTime At { get; init; }

    public required long CustomerId { get; init; }

    public required long TerminalId { get; init; }

    public required float Amount { get; init; }

    public bool? IsFraud { get; init; }

    public required byte Scenario { get; init; }

    static RowSchema<HandbookPayment> IFeatureSchema<HandbookPayment>.RowSchema => Schema.Instance;

    private sealed class Schema : RowSchema<HandbookPayment>
    {
        internal static readonly Schema Instance = new();

        public override SchemaDescription Description { get; } = new(
            "PipelineDsl.Tests.Reading.HandbookPayment",
            [
                new(0, "Id", "TRANSACTION_ID", typeof(long), ColumnRole.EventId, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(1, "At", "TX_DATETIME", typeof(DateTime), ColumnRole.EventTime, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(2, "CustomerId", "CUSTOMER_ID", typeof(long), ColumnRole.EntityKey, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(3, "TerminalId", "TERMINAL_ID", typeof(long), ColumnRole.EntityKey, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(4, "Amount", "TX_AMOUNT", typeof(float), ColumnRole.Value, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(5, "IsFraud", "TX_FRAUD", typeof(bool), ColumnRole.Label, IsNullable: true, IsRequired: false, AvailableAfter: TimeSpan.FromDays(7)),
                new(6, "Scenario", "TX_FRAUD_SCENARIO", typeof(byte), ColumnRole.Value, IsNullable: false, IsRequired: true, AvailableAfter: default),
            ],
            AvailableAfter: default,
            Fingerprint: 1);

        public override RowBuilder<HandbookPayment> CreateBuilder() => new Builder();

        public override TValue Get<TValue>(in HandbookPayment row, int column) => column switch
        {
            0 => ColumnValue.As<long, TValue>(row.Id, "Id"),
            1 => ColumnValue.As<DateTime, TValue>(row.At, "At"),
            2 => ColumnValue.As<long, TValue>(row.CustomerId, "CustomerId"),
            3 => ColumnValue.As<long, TValue>(row.TerminalId, "TerminalId"),
            4 => ColumnValue.As<float, TValue>(row.Amount, "Amount"),
            5 => ColumnValue.As<bool?, TValue>(row.IsFraud, "IsFraud"),
            6 => ColumnValue.As<byte, TValue>(row.Scenario, "Scenario"),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

        public override bool TryFormat(in HandbookPayment row, int column, Span<char> destination, out int charsWritten) => column switch
        {
            0 => ColumnText.TryFormat(row.Id, destination, out charsWritten),
            1 => ColumnText.TryFormat(row.At, destination, out charsWritten),
            2 => ColumnText.TryFormat(row.CustomerId, destination, out charsWritten),
            3 => ColumnText.TryFormat(row.TerminalId, destination, out charsWritten),
            4 => ColumnText.TryFormat(row.Amount, destination, out charsWritten),
            5 => ColumnText.TryFormat(row.IsFraud, destination, out charsWritten),
            6 => ColumnText.TryFormat(row.Scenario, destination, out charsWritten),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

        public override long GetEventTicks(in HandbookPayment row) => EventTicks.Of(row.At);

        public override double GetLabel(in HandbookPayment row) => row.IsFraud is bool label ? (label ? 1d : 0d) : double.NaN;

        public override ulong Hash(in HandbookPayment row)
        {
            RowHash hash = default;
            hash.Add(row.Id);
            hash.Add(row.At);
            hash.Add(row.CustomerId);
            hash.Add(row.TerminalId);
            hash.Add(row.Amount);
            hash.Add(row.IsFraud);
            hash.Add(row.Scenario);
            return hash.ToHash();
        }

        public override bool Validate(in HandbookPayment row, out RowFault fault)
        {
            bool isValid = ColumnChecks.NotLocal(row.At, out string? reason);
            fault = isValid ? default : new RowFault(1, reason!);
            return isValid;
        }

        public override HandbookPayment Synthesize(int index) => throw new NotSupportedException();

        private sealed class Builder : RowBuilder<HandbookPayment>
        {
            private const ulong Required = 0b101_1111;
            private ulong _set;
            private long _id;
            private DateTime _at;
            private long _customerId;
            private long _terminalId;
            private float _amount;
            private bool? _isFraud;
            private byte _scenario;

            public override void Reset()
            {
                _set = 0;
                _isFraud = null;
            }

            public override bool TryParse(int column, ReadOnlySpan<char> text, [NotNullWhen(false)] out string? reason)
            {
                bool parsed = column switch
                {
                    0 => ColumnText.TryParse(text, out _id, out reason),
                    1 => ColumnText.TryParse(text, out _at, out reason),
                    2 => ColumnText.TryParse(text, out _customerId, out reason),
                    3 => ColumnText.TryParse(text, out _terminalId, out reason),
                    4 => ColumnText.TryParse(text, out _amount, out reason),
                    5 => ColumnText.TryParseOrNull(text, out _isFraud, out reason),
                    6 => ColumnText.TryParse(text, out _scenario, out reason),
                    _ => throw new ArgumentOutOfRangeException(nameof(column)),
                };
                if (parsed) _set |= 1UL << column;
                return parsed;
            }

            public override void Set<TValue>(int column, TValue value) => throw new NotSupportedException();

            public override bool TryBuild([MaybeNullWhen(false)] out HandbookPayment row, out RowFault fault)
            {
                ulong missing = Required & ~_set;
                row = default;
                if (missing != 0)
                {
                    fault = ColumnChecks.NotSet(missing);
                    return false;
                }

                row = new HandbookPayment
                {
                    Id = _id,
                    At = _at,
                    CustomerId = _customerId,
                    TerminalId = _terminalId,
                    Amount = _amount,
                    IsFraud = _isFraud,
                    Scenario = _scenario,
                };
                return Instance.Validate(in row, out fault);
            }
        }
    }
}
