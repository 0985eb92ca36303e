using PipelineDsl;

namespace Shop;

/// <summary>What is known of a visit when it is scored.</summary>
[Pipeline<Visit>]
public sealed partial class VisitPipeline
{
    [Feature, Standardize] private static float Length(in Visit v) => FeatureMath.Log1p(v.Seconds);

    [Feature, OneHot(MaxCategories = 8)] private static string? Country(in Visit v) => v.Country;

    [Aggregate(Aggregates.Count | Aggregates.Mean, "1d", "7d", Key = [nameof(Visit.Visitor)], IncludeCurrent = true), Standardize]
    private static float Stay(in Visit v) => v.Seconds;

    [Aggregate(Aggregates.Mean, "7d", Key = [nameof(Visit.Visitor)], Empty = 0)]
    private static bool? Buyer(in Visit v) => v.Bought;
}
