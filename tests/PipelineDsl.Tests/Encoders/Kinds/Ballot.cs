namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>A row of a category and a label, and nothing to tell it from another.</summary>
[FeatureSchema]
public sealed partial record Ballot
{
    public required string Ward { get; init; }

    [Label] public required bool IsYes { get; init; }
}
