namespace PipelineDsl.Tests.Labeling;

/// <summary>A comment under a video.</summary>
[FeatureSchema]
public sealed partial record Comment
{
    public required string Text { get; init; }

    [Label]
    public Spam? IsSpam { get; init; }
}

public enum Spam
{
    Ham,
    Spam,
}
