namespace PipelineDsl.Tests.Windows;

/// <summary>A slowly changing row that becomes visible an hour after it is made.</summary>
[AvailableAfter("1h")]
public readonly partial record struct Card
{
    [EntityKey]
    public required long Id { get; init; }

    [EventTime]
    public required DateTime Since { get; init; }

    public float? Limit { get; init; }

    public string? Tier { get; init; }
}
