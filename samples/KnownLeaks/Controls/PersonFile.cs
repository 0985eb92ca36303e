using System.Globalization;
using PipelineDsl;

namespace KnownLeaks.Controls;

/// <summary>A line of the census files, which have no header, a blank after each comma, "?" for missing and a label in words.</summary>
[FeatureSchema]
public sealed partial record PersonFile
{
    public required string Age { get; init; }

    public required string WorkClass { get; init; }

    public required string Weight { get; init; }

    public required string Education { get; init; }

    public required string EducationYears { get; init; }

    public required string MaritalStatus { get; init; }

    public required string Occupation { get; init; }

    public required string Relationship { get; init; }

    public required string Race { get; init; }

    public required string Sex { get; init; }

    public required string CapitalGain { get; init; }

    public required string CapitalLoss { get; init; }

    public required string HoursPerWeek { get; init; }

    public required string Country { get; init; }

    public required string Income { get; init; }

    /// <summary>The person with numbers as numbers, missing as missing, and the label as a truth value.</summary>
    public Person ToPerson() => new()
    {
        Age = Number(Age),
        WorkClass = Text(WorkClass),
        Weight = Number(Weight),
        Education = Text(Education),
        EducationYears = Number(EducationYears),
        MaritalStatus = Text(MaritalStatus),
        Occupation = Text(Occupation),
        Relationship = Text(Relationship),
        Race = Text(Race),
        Sex = Text(Sex),
        CapitalGain = Number(CapitalGain),
        CapitalLoss = Number(CapitalLoss),
        HoursPerWeek = Number(HoursPerWeek),
        Country = Text(Country),
        IsAbove50K = Income.Contains(">50K", StringComparison.Ordinal),
    };

    private static float Number(string field) => float.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? Text(string field) => field.Trim() is var text && text == "?" ? null : text;
}
