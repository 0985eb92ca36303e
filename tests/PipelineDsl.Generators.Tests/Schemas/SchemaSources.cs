namespace PipelineDsl.Generators.Tests.Schemas;

/// <summary>Declarations that several tests use.</summary>
internal static class SchemaSources
{
    public const string Payment = """
        namespace Shop;

        [FeatureSchema]
        public readonly partial record struct Payment
        {
            [EventId] public required long Id { get; init; }
            [EventTime, Column("TX_DATETIME")] public required DateTime At { get; init; }
            [EntityKey] public required long CardId { get; init; }
            [EntityKey] public required long TerminalId { get; init; }
            [Range(0d, 1e6)] public required float Amount { get; init; }
            [StringLength(60)] public string? Country { get; init; }
            [AvailableAfter("7d")] public float? Refunded { get; init; }
            [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }

            public bool IsNight => At.Hour <= 6;
        }
        """;

    public const string AllTypes = """
        namespace Shop;

        public enum Color : byte { Red = 1, Green = 2, Blue = 4 }

        [Flags]
        public enum Rights : ulong { None = 0, Read = 1, Write = 2, All = ulong.MaxValue }

        [FeatureSchema]
        public sealed partial record AllTypes
        {
            public bool Flag { get; init; }
            public bool? MaybeFlag { get; init; }
            public sbyte SByte { get; init; }
            public sbyte? MaybeSByte { get; init; }
            public byte Byte { get; init; }
            public byte? MaybeByte { get; init; }
            public short Short { get; init; }
            public short? MaybeShort { get; init; }
            public ushort UShort { get; init; }
            public ushort? MaybeUShort { get; init; }
            public int Int { get; init; }
            public int? MaybeInt { get; init; }
            public uint UInt { get; init; }
            public uint? MaybeUInt { get; init; }
            public long Long { get; init; }
            public long? MaybeLong { get; init; }
            public ulong ULong { get; init; }
            public ulong? MaybeULong { get; init; }
            public float Float { get; init; }
            public float? MaybeFloat { get; init; }
            public double Double { get; init; }
            public double? MaybeDouble { get; init; }
            public decimal Decimal { get; init; }
            public decimal? MaybeDecimal { get; init; }
            public char Char { get; init; }
            public char? MaybeChar { get; init; }
            public string Text { get; init; } = "";
            public string? MaybeText { get; init; }
            [EventTime] public DateTime Time { get; init; }
            public DateTime? MaybeTime { get; init; }
            public DateTimeOffset Instant { get; init; }
            public DateTimeOffset? MaybeInstant { get; init; }
            public DateOnly Day { get; init; }
            public DateOnly? MaybeDay { get; init; }
            public TimeOnly Hour { get; init; }
            public TimeOnly? MaybeHour { get; init; }
            public Guid Guid { get; init; }
            public Guid? MaybeGuid { get; init; }
            public Color Color { get; init; }
            public Color? MaybeColor { get; init; }
            public Rights Rights { get; init; }
            public Rights? MaybeRights { get; init; }
        }
        """;
}
