using System.Globalization;
using PipelineDsl;

namespace Shop;

/// <summary>What is known of a parcel.</summary>
[Pipeline<Parcel>]
public sealed partial class ParcelPipeline
{
    [Feature] private static int Hour(in Parcel p) => DateTime.UtcNow.Hour;

    [Feature] private static int Minute(in Parcel p) => DateTime.Now.Minute;

    [Feature] private static bool IsCapital(in Parcel p) => p.City is { } city && city.StartsWith("B");

    [Feature] private static bool IsNumbered(in Parcel p) => float.TryParse(p.City, out float number) && number > 0f;

    [Feature] private static int City(in Parcel p) => (p.City ?? "").GetHashCode() % 16;

    [Feature] private static float Weight(in Parcel p) => MathF.Log(1f + p.Weight) + MathF.Exp(-p.Weight);

    [Feature] private static float Bulk(in Parcel p) => Sizes.Bulk(p.Weight);
}

/// <summary>Shared by features.</summary>
internal static class Sizes
{
    public static float Bulk(float weight) => MathF.Log2(weight);
}
