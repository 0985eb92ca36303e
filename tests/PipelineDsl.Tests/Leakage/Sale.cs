namespace PipelineDsl.Tests.Leakage;

[FeatureSchema]
public sealed partial record Sale
{
    public required double Net { get; init; }

    public required double Tax { get; init; }

    public required int Discount { get; init; }

    public required int Visitors { get; init; }

    public required double Same { get; init; }

    [Label] public required double Paid { get; init; }
}
