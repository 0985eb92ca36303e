using System.Diagnostics.CodeAnalysis;
using PipelineDsl.CompilerServices;

namespace PipelineDsl.Tests.Windows;

public partial record struct Card : IFeatureSchema<Card>
{
    static RowSchema<Card> IFeatureSchema<Card>.RowSchema => GeneratedSchema.Instance;

    private sealed class GeneratedSchema : RowSchema<Card>
    {
        internal static readonly GeneratedSchema Instance = new();

        private static readonly SchemaDescription Described = new(
            "PipelineDsl.Tests.Windows.Card",
            [
                new(0, "Id", "Id", typeof(long), ColumnRole.EntityKey, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(1, "Since", "Since", typeof(DateTime), ColumnRole.EventTime, IsNullable: false, IsRequired: true, AvailableAfter: default),
                new(2, "Limit", "Limit", typeof(float), ColumnRole.Value, IsNullable: true, IsRequired: false, AvailableAfter: default),
                new(3, "Tier", "Tier", typeof(string), ColumnRole.Value, IsNullable: true, IsRequired: false, AvailableAfter: default),
            ],
            AvailableAfter: TimeSpan.FromHours(1),
            Fingerprint: 0x5D1C0A7E93B2F469);

        public override SchemaDescription Description => Described;

        public override RowBuilder<Card> CreateBuilder() => new Builder();

        public override TValue Get<TValue>(in Card row, int column) => column switch
        {
            0 => ColumnValue.As<long, TValue>(row.Id, "Id"),
            1 => ColumnValue.As<DateTime, TValue>(row.Since, "Since"),
            2 => ColumnValue.As<float?, TValue>(row.Limit, "Limit"),
            3 => ColumnValue.As<string?, TValue>(row.Tier, "Tier"),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

        public override bool TryFormat(in Card row, int column, Span<char> destination, out int charsWritten)
        {
            switch (column)
            {
                case 0: return ColumnText.TryFormat(row.Id, destination, out charsWritten);
                case 1: return ColumnText.TryFormat(row.Since, destination, out charsWritten);
                case 2: return ColumnText.TryFormat(row.Limit, destination, out charsWritten);
                case 3: return ColumnText.TryFormat(row.Tier, destination, out charsWritten);
                default: throw new ArgumentOutOfRangeException(nameof(column));
            }
        }

        public override long GetEventTicks(in Card row) => EventTicks.Of(row.Since);

        public override double GetLabel(in Card row) => double.NaN;

        public override ulong Hash(in Card row)
        {
            RowHash hash = default;
            hash.Add(row.Id);
            hash.Add(row.Since);
            hash.Add(row.Limit);
            hash.Add(row.Tier);
            return hash.ToHash();
        }

        public override bool Validate(in Card row, out RowFault fault)
        {
            if (!ColumnChecks.NotLocal(row.Since, out string? reason))
            {
                fault = new RowFault(1, reason);
                return false;
            }

            fault = default;
            return true;
        }

        public override Card Synthesize(int index) => new()
        {
            Id = new SyntheticValues(index, 0).Key(),
            Since = SyntheticValues.EventTime(index),
            Limit = new SyntheticValues(index, 2).Number(0f, 1e5f),
            Tier = new SyntheticValues(index, 3).Text(),
        };

        private sealed class Builder : RowBuilder<Card>
        {
            // A bit for every column that is set; the columns that must be set.
            private const ulong Required = 0b0000_0011;
            private ulong _set;

            private long _id;
            private DateTime _since;
            private float? _limit;
            private string? _tier;

            public override void Reset()
            {
                _set = 0;
                _limit = null;
                _tier = null;
            }

            public override bool TryParse(int column, ReadOnlySpan<char> text, [NotNullWhen(false)] out string? reason)
            {
                bool parsed = column switch
                {
                    0 => ColumnText.TryParse(text, out _id, out reason),
                    1 => ColumnText.TryParse(text, out _since, out reason),
                    2 => ColumnText.TryParseOrNull(text, out _limit, out reason),
                    3 => ColumnText.TryParseOrNull(text, out _tier, out reason),
                    _ => throw new ArgumentOutOfRangeException(nameof(column)),
                };
                if (parsed) _set |= 1UL << column;
                return parsed;
            }

            public override void Set<TValue>(int column, TValue value)
            {
                switch (column)
                {
                    case 0: _id = ColumnValue.As<TValue, long>(value, "Id"); break;
                    case 1: _since = ColumnValue.As<TValue, DateTime>(value, "Since"); break;
                    case 2: _limit = ColumnValue.As<TValue, float?>(value, "Limit"); break;
                    case 3: _tier = ColumnValue.As<TValue, string?>(value, "Tier"); break;
                    default: throw new ArgumentOutOfRangeException(nameof(column));
                }

                _set |= 1UL << column;
            }

            public override bool TryBuild([MaybeNullWhen(false)] out Card row, out RowFault fault)
            {
                ulong missing = Required & ~_set;
                if (missing != 0)
                {
                    row = default;
                    fault = ColumnChecks.NotSet(missing);
                    return false;
                }

                row = new Card
                {
                    Id = _id,
                    Since = _since,
                    Limit = _limit,
                    Tier = _tier,
                };
                return Instance.Validate(in row, out fault);
            }
        }
    }
}
