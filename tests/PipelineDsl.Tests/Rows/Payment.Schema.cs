using System.Diagnostics.CodeAnalysis;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Rows;

public partial record struct Payment : IFeatureSchema<Payment>
{
    internal static RowSchema<Payment> Schema => GeneratedSchema.Instance;

    static RowSchema<Payment> IFeatureSchema<Payment>.RowSchema => Schema;

    private sealed class GeneratedSchema : RowSchema<Payment>
    {
        internal static readonly GeneratedSchema Instance = new();

        private static readonly SchemaDescription Described = new(
            "PipelineDsl.Tests.Rows.Payment",
            [
                new(0, "Id", "Id", typeof(long), ColumnRole.EventId, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(1, "At", "TX_DATETIME", typeof(DateTime), ColumnRole.EventTime, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(2, "CardId", "CardId", typeof(long), ColumnRole.EntityKey, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(3, "TerminalId", "TerminalId", typeof(long), ColumnRole.EntityKey, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(4, "Amount", "Amount", typeof(float), ColumnRole.Value, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(5, "Country", "Country", typeof(string), ColumnRole.Value, IsNullable: true, IsRequired: false, AvailableAfter: default),
                new(6, "Refunded", "Refunded", typeof(float), ColumnRole.Value, IsNullable: true, IsRequired: false, AvailableAfter: TimeSpan.FromDays(7)),
                new(7, "IsFraud", "IsFraud", typeof(bool), ColumnRole.Label, IsNullable: true, IsRequired: false, AvailableAfter: TimeSpan.FromDays(7)),
            ],
            AvailableAfter: default,
            Fingerprint: 0x5D1C0A7E93B2F468);

        public override SchemaDescription Description => Described;

        public override RowBuilder<Payment> CreateBuilder() => new Builder();

        public override TValue Get<TValue>(in Payment row, int column) => column switch
        {
            0 => ColumnValue.As<long, TValue>(row.Id, "Id"),
            1 => ColumnValue.As<DateTime, TValue>(row.At, "At"),
            2 => ColumnValue.As<long, TValue>(row.CardId, "CardId"),
            3 => ColumnValue.As<long, TValue>(row.TerminalId, "TerminalId"),
            4 => ColumnValue.As<float, TValue>(row.Amount, "Amount"),
            5 => ColumnValue.As<string?, TValue>(row.Country, "Country"),
            6 => ColumnValue.As<float?, TValue>(row.Refunded, "Refunded"),
            7 => ColumnValue.As<bool?, TValue>(row.IsFraud, "IsFraud"),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

        public override bool TryFormat(in Payment row, int column, Span<char> destination, out int charsWritten)
        {
            switch (column)
            {
                case 0: return ColumnText.TryFormat(row.Id, destination, out charsWritten);
                case 1: return ColumnText.TryFormat(row.At, destination, out charsWritten);
                case 2: return ColumnText.TryFormat(row.CardId, destination, out charsWritten);
                case 3: return ColumnText.TryFormat(row.TerminalId, destination, out charsWritten);
                case 4: return ColumnText.TryFormat(row.Amount, destination, out charsWritten);
                case 5: return ColumnText.TryFormat(row.Country, destination, out charsWritten);
                case 6: return ColumnText.TryFormat(row.Refunded, destination, out charsWritten);
                case 7: return ColumnText.TryFormat(row.IsFraud, destination, out charsWritten);
                default: throw new ArgumentOutOfRangeException(nameof(column));
            }
        }

        public override long GetEventTicks(in Payment row) => EventTicks.Of(row.At);

        public override double GetLabel(in Payment row) => row.IsFraud is bool label ? (label ? 1d : 0d) : double.NaN;

        public override ulong Hash(in Payment row)
        {
            RowHash hash = default;
            hash.Add(row.Id);
            hash.Add(row.At);
            hash.Add(row.CardId);
            hash.Add(row.TerminalId);
            hash.Add(row.Amount);
            hash.Add(row.Country);
            hash.Add(row.Refunded);
            hash.Add(row.IsFraud);
            return hash.ToHash();
        }

        public override bool Validate(in Payment row, out RowFault fault)
        {
            if (!ColumnChecks.NotLocal(row.At, out string? reason))
            {
                fault = new RowFault(1, reason);
                return false;
            }

            if (!ColumnChecks.Range(row.Amount, 0f, 1_000_000f, out reason))
            {
                fault = new RowFault(4, reason);
                return false;
            }

            if (!ColumnChecks.Length(row.Country, 0, 60, out reason))
            {
                fault = new RowFault(5, reason);
                return false;
            }

            fault = default;
            return true;
        }

        public override Payment Synthesize(int index) => new()
        {
            Id = index + 1,
            At = SyntheticValues.EventTime(index),
            CardId = new SyntheticValues(index, 2).Key(),
            TerminalId = new SyntheticValues(index, 3).Key(),
            Amount = new SyntheticValues(index, 4).Number(0f, 1_000_000f),
            Country = new SyntheticValues(index, 5) is var country && country.IsNull() ? null : country.Text(0, 60),
            Refunded = new SyntheticValues(index, 6) is var refunded && refunded.IsNull() ? null : refunded.Number(float.MinValue, float.MaxValue),
            IsFraud = new SyntheticValues(index, 7) is var isFraud && isFraud.IsNull() ? null : isFraud.Boolean(),
        };

        private sealed class Builder : RowBuilder<Payment>
        {
            // A bit for every column that is set; the columns that must be set.
            private const ulong Required = 0b0001_1111;
            private ulong _set;

            private long _id;
            private DateTime _at;
            private long _cardId;
            private long _terminalId;
            private float _amount;
            private string? _country;
            private float? _refunded;
            private bool? _isFraud;

            public override void Reset()
            {
                _set = 0;
                _country = null;
                _refunded = null;
                _isFraud = null;
            }

            public override bool TryParse(int column, ReadOnlySpan<char> text, [NotNullWhen(false)] out string? reason)
            {
                bool parsed;
                switch (column)
                {
                    case 0:
                        parsed = ColumnText.TryParse(text, out _id, out reason);
                        break;
                    case 1:
                        parsed = ColumnText.TryParse(text, out _at, out reason);
                        break;
                    case 2:
                        parsed = ColumnText.TryParse(text, out _cardId, out reason);
                        break;
                    case 3:
                        parsed = ColumnText.TryParse(text, out _terminalId, out reason);
                        break;
                    case 4:
                        parsed = ColumnText.TryParse(text, out _amount, out reason);
                        break;
                    case 5:
                        parsed = ColumnText.TryParseOrNull(text, out _country, out reason);
                        break;
                    case 6:
                        parsed = ColumnText.TryParseOrNull(text, out _refunded, out reason);
                        break;
                    case 7:
                        parsed = ColumnText.TryParseOrNull(text, out _isFraud, out reason);
                        break;
                    default:
                        throw new ArgumentOutOfRangeException(nameof(column));
                }

                if (parsed) _set |= 1UL << column;
                return parsed;
            }

            public override void Set<TValue>(int column, TValue value)
            {
                switch (column)
                {
                    case 0: _id = ColumnValue.As<TValue, long>(value, "Id"); break;
                    case 1: _at = ColumnValue.As<TValue, DateTime>(value, "At"); break;
                    case 2: _cardId = ColumnValue.As<TValue, long>(value, "CardId"); break;
                    case 3: _terminalId = ColumnValue.As<TValue, long>(value, "TerminalId"); break;
                    case 4: _amount = ColumnValue.As<TValue, float>(value, "Amount"); break;
                    case 5: _country = ColumnValue.As<TValue, string?>(value, "Country"); break;
                    case 6: _refunded = ColumnValue.As<TValue, float?>(value, "Refunded"); break;
                    case 7: _isFraud = ColumnValue.As<TValue, bool?>(value, "IsFraud"); break;
                    default: throw new ArgumentOutOfRangeException(nameof(column));
                }

                _set |= 1UL << column;
            }

            public override bool TryBuild([MaybeNullWhen(false)] out Payment row, out RowFault fault)
            {
                ulong missing = Required & ~_set;
                if (missing != 0)
                {
                    row = default;
                    fault = ColumnChecks.NotSet(missing);
                    return false;
                }

                row = new Payment
                {
                    Id = _id,
                    At = _at,
                    CardId = _cardId,
                    TerminalId = _terminalId,
                    Amount = _amount,
                    Country = _country,
                    Refunded = _refunded,
                    IsFraud = _isFraud,
                };
                return Instance.Validate(in row, out fault);
            }
        }
    }
}
