using PipelineDsl;

namespace KnownLeaks.Controls;

/// <summary>A loan of the German credit data (UCI Statlog). No known leak.</summary>
[FeatureSchema]
public sealed partial record Loan
{
    public required string Checking { get; init; }

    public required float Months { get; init; }

    public required string History { get; init; }

    public required string Purpose { get; init; }

    public required float Amount { get; init; }

    public required string Savings { get; init; }

    public required string Employment { get; init; }

    public required float InstallmentRate { get; init; }

    public required string Status { get; init; }

    public required string Debtors { get; init; }

    public required float Residence { get; init; }

    public required string Property { get; init; }

    public required float Age { get; init; }

    public required string Plans { get; init; }

    public required string Housing { get; init; }

    public required float Credits { get; init; }

    public required string Job { get; init; }

    public required float Dependents { get; init; }

    public required string Telephone { get; init; }

    public required string Foreign { get; init; }

    /// <summary>1 for a good loan, 2 for a bad one.</summary>
    [Label]
    public required int Risk { get; init; }
}
