namespace PipelineDsl.Tests.Encoders.Declared;

/// <summary>A row with every kind of value that encoders of categories, texts, times and vectors take.</summary>
[FeatureSchema]
public sealed partial record Post
{
    [EventId] public required long Id { get; init; }

    [EventTime] public required DateTime At { get; init; }

    public string? Author { get; init; }

    public int? Group { get; init; }

    public string? Text { get; init; }

    [Label, AvailableAfter("1h")] public bool? IsLiked { get; init; }
}
