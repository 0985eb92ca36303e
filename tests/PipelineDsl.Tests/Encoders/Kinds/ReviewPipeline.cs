namespace PipelineDsl.Tests.Encoders.Kinds;

[Pipeline<Review>]
public sealed partial class ReviewPipeline
{
    [Feature, LabelMean(Folds = 3, Group = nameof(Review.Author))]
    private static string Shop(Review r) => r.Shop;

    [Feature, LabelMean(Group = nameof(Review.Author))]
    private static string Author(Review r) => r.Author;

    [Feature, LabelMean]
    private static string ByRow(Review r) => r.Author;
}
