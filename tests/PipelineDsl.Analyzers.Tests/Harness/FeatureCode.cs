namespace PipelineDsl.Analyzers.Tests.Harness;

/// <summary>Members of a pipeline over one schema, as the tests of leakage rules write them.</summary>
internal static class FeatureCode
{
    /// <summary>A row with every role.</summary>
    public const string Schema = """
        [FeatureSchema]
        public readonly partial record struct Payment
        {
            [EventId] public required long Id { get; init; }
            [EventTime] public required DateTime At { get; init; }
            [EntityKey] public required long CardId { get; init; }
            public required float Amount { get; init; }
            public string? Country { get; init; }
            [AvailableAfter("7d")] public float? Refunded { get; init; }
            [Label, AvailableAfter("7d")] public bool? IsFraud { get; init; }

            public bool IsLarge => Amount > 1000f;
            public float Risk => IsFraud == true ? 1f : 0f;
            public float Late => Refunded ?? 0f;
            public bool IsAbroad() => Country != "GB";
            public bool IsBad() => IsFraud ?? false;
        }
        """;

    /// <summary>A file with a pipeline that has these members.</summary>
    public static string Pipeline(string members, string types = "") =>
        $$"""
        {{types}}

        [Pipeline<Payment>]
        public sealed partial class Pipeline
        {
        {{members}}
        }
        """;
}
