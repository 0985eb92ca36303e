using System.ComponentModel.DataAnnotations.Schema;
using PipelineDsl;

namespace KnownLeaks.Bank;

/// <summary>The same call with nothing declared but the label.</summary>
[FeatureSchema]
public sealed partial record LeakyCall
{
    [Column("age")]
    public required float Age { get; init; }

    [Column("job")]
    public required string Job { get; init; }

    [Column("marital")]
    public required string Marital { get; init; }

    [Column("education")]
    public required string Education { get; init; }

    [Column("default")]
    public required bool HasDefaulted { get; init; }

    [Column("balance")]
    public required float Balance { get; init; }

    [Column("housing")]
    public required bool HasHousingLoan { get; init; }

    [Column("loan")]
    public required bool HasPersonalLoan { get; init; }

    [Column("contact")]
    public required string ContactBy { get; init; }

    [Column("day")]
    public required float Day { get; init; }

    [Column("month")]
    public required string Month { get; init; }

    [Column("duration")]
    public float? Duration { get; init; }

    [Column("campaign")]
    public required float Campaign { get; init; }

    [Column("pdays")]
    public required float DaysSinceLastContact { get; init; }

    [Column("previous")]
    public required float PreviousContacts { get; init; }

    [Column("poutcome")]
    public required string PreviousOutcome { get; init; }

    [Label, Column("y")]
    public required bool HasSubscribed { get; init; }
}
