namespace PipelineDsl.ML.Tests.Wards;

/// <summary>A row without a time.</summary>
[FeatureSchema]
public sealed partial record Patient
{
    [EntityKey] public required string Ward { get; init; }

    public required float Size { get; init; }

    [Label] public bool? IsIll { get; init; }
}
