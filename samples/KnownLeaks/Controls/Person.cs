using PipelineDsl;

namespace KnownLeaks.Controls;

/// <summary>A person of the census of 1994 (UCI Adult). No known leak.</summary>
[FeatureSchema]
public sealed partial record Person
{
    public required float Age { get; init; }

    public string? WorkClass { get; init; }

    public required float Weight { get; init; }

    public string? Education { get; init; }

    public required float EducationYears { get; init; }

    public string? MaritalStatus { get; init; }

    public string? Occupation { get; init; }

    public string? Relationship { get; init; }

    public string? Race { get; init; }

    public string? Sex { get; init; }

    public required float CapitalGain { get; init; }

    public required float CapitalLoss { get; init; }

    public required float HoursPerWeek { get; init; }

    public string? Country { get; init; }

    [Label]
    public required bool IsAbove50K { get; init; }
}
