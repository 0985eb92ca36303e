namespace PipelineDsl.Tests.Encoders.Kinds;

[FeatureSchema]
public sealed partial record Message
{
    [EventId] public required int Id { get; init; }

    [EventTime] public required DateTime At { get; init; }

    public string? Sender { get; init; }

    public string? Text { get; init; }

    public DateTime SentAt { get; init; }

    public DateOnly? Birthday { get; init; }

    public float? Size { get; init; }

    [Label, AvailableAfter("2d")] public float? Stars { get; init; }
}
