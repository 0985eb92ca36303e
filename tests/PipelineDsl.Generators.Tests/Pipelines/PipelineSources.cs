namespace PipelineDsl.Generators.Tests.Pipelines;

/// <summary>Declarations that several tests use.</summary>
internal static class PipelineSources
{
    /// <summary>A row with every role, three key types and one late column beside the label.</summary>
    public const string Payment = """
        namespace Shop;

        [FeatureSchema]
        public readonly partial record struct Payment
        {
            [EventId] public required long Id { get; init; }
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public required long CardId { get; init; }
            [EntityKey] public int? TerminalId { get; init; }
            [EntityKey] public string? Country { get; init; }
            [Range(0d, 1e6)] public required float Amount { get; init; }
            [AvailableAfter("3d")] public float? Refunded { get; init; }
            [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }

            public bool IsNight => At.Hour <= 6;
            public bool IsBad => IsFraud == true;
        }
        """;

    /// <summary>A slowly changing row that payments look up.</summary>
    public const string Card = """
        namespace Shop;

        [FeatureSchema]
        public sealed partial record Card
        {
            [EntityKey] public required long CardId { get; init; }
            [EventTime] public required DateTime Since { get; init; }
            public float? Limit { get; init; }
        }
        """;

    /// <summary>The members of a pipeline over <see cref="Payment"/>, in a class <c>Shop.P</c>.</summary>
    public static string Pipeline(string members) => $$"""
        namespace Shop;

        [Pipeline<Payment>]
        public sealed partial class P
        {
        {{members}}
        }
        """;
}
