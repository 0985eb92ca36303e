using System.ComponentModel.DataAnnotations.Schema;
using PipelineDsl;

namespace KnownLeaks.Titanic;

/// <summary>The same passenger with nothing declared but the label.</summary>
[FeatureSchema]
public sealed partial record LeakyPassenger
{
    [Column("pclass")]
    public required float Class { get; init; }

    [Column("name")]
    public required string Name { get; init; }

    [Column("sex")]
    public required string Sex { get; init; }

    [Column("age")]
    public float? Age { get; init; }

    [Column("sibsp")]
    public required float Siblings { get; init; }

    [Column("parch")]
    public required float Parents { get; init; }

    [Column("ticket")]
    public required string Ticket { get; init; }

    [Column("fare")]
    public float? Fare { get; init; }

    [Column("cabin")]
    public string? Cabin { get; init; }

    [Column("embarked")]
    public string? Embarked { get; init; }

    [Column("boat")]
    public string? Boat { get; init; }

    [Column("body")]
    public float? Body { get; init; }

    [Column("home.dest")]
    public string? Home { get; init; }

    [Label, Column("survived")]
    public required bool HasSurvived { get; init; }
}
