using System.Globalization;
using PipelineDsl;

namespace Shop;

/// <summary>What is known of a parcel.</summary>
[Pipeline<Parcel>]
public sealed partial class ParcelPipeline
{
    [Feature] private static int Hour(in Parcel p) => p.At.Hour;

    [Feature] private static int Minute(in Parcel p) => p.At.Minute;

    [Feature] private static bool IsCapital(in Parcel p) => p.City is { } city && city.StartsWith("B", StringComparison.Ordinal);

    [Feature] private static bool IsNumbered(in Parcel p) => float.TryParse(p.City, CultureInfo.InvariantCulture, out float number) && number > 0f;

    [Feature] private static int City(in Parcel p) => FeatureHash.CodeOf(p.City ?? "") % 16;

    [Feature] private static float Weight(in Parcel p) => FeatureMath.Log(1f + p.Weight) + FeatureMath.Exp(-p.Weight);

    [Feature] private static float Bulk(in Parcel p) => Sizes.Bulk(p.Weight);
}

/// <summary>Shared by features.</summary>
internal static class Sizes
{
    public static float Bulk(float weight) => FeatureMath.Log2(weight);
}
