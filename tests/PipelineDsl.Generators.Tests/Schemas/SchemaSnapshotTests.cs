using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Schemas;

public class SchemaSnapshotTests
{
    [Fact]
    public void Schema_OfPayments_IsAsKept() => Snapshot.Verify("SchemaOfPayments", GeneratorHarness.Run(SchemaSources.Payment));

    [Fact]
    public void Schema_OfPositionalRecord_UsesTheConstructor() => Snapshot.Verify("SchemaOfPositionalRecord", GeneratorHarness.Run("""
        namespace Shop;

        public static partial class Tables
        {
            [FeatureSchema]
            internal partial record Card([property: EntityKey] string Number, [Range(0, 100_000)] decimal Limit, DateOnly? Expires = null)
            {
                [EventTime] public required DateTimeOffset Since { get; init; }
                public string? Note { get; set; }
            }
        }
        """));

    [Fact]
    public void Schema_WithAnnotations_ChecksInTheColumnsOwnType() => Snapshot.Verify("SchemaWithAnnotations", GeneratorHarness.Run("""
        [FeatureSchema]
        public partial struct Loan
        {
            [Range(1, 600, MaximumIsExclusive = true)] public short Months { get; set; }
            [Range(typeof(decimal), "0.01", "1000000")] public decimal? Sum { get; set; }
            [Range(typeof(DateTime), "2000-01-01", "2100-01-01T12:30:00")] public DateTime Start { get; set; }
            [Required, RegularExpression("[A-Z]{2}"), Length(2, 2)] public string Country { get; set; }
            [AllowedValues("a", "b", null), EmailAddress] public string? Kind { get; set; }
            [DeniedValues(0, -1)] public long? Rating { get; set; }
            [AllowedValues(DayOfWeek.Monday, DayOfWeek.Friday)] public DayOfWeek Day { get; set; }
        }
        """));

    [Fact]
    public void Schema_WithAnError_ThrowsNamingTheRule()
    {
        GeneratorRun run = GeneratorHarness.Run("""
            namespace Shop;

            [FeatureSchema]
            public partial class Visit
            {
                public object? What { get; init; }
            }
            """);
        Snapshot.Verify("SchemaWithAnError", run);
        Assert.Equal(["PDL1004"], run.Findings.Select(finding => finding.Id));
    }
}
