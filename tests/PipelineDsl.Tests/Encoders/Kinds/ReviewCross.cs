namespace PipelineDsl.Tests.Encoders.Kinds;

[Pipeline<Review>]
public sealed partial class ReviewCross
{
    [Columns(nameof(Review.Author), nameof(Review.Shop)), OneHot]
    static partial void Texts();

    [Cross(nameof(Review.Author), nameof(Review.Shop)), OneHot(MaxCategories = 8)]
    static partial void Both();

    [Feature, Fill(0, Indicator = true), Standardize]
    private static float? Number(Review r) => r.Author == "a1" ? null : r.Shop.Length;
}
