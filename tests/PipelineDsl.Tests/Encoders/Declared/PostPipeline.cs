namespace PipelineDsl.Tests.Encoders.Declared;

/// <summary>Each encoder of categories, texts, times and vectors, as a user declares it.</summary>
[Pipeline<Post>]
public sealed partial class PostPipeline
{
    [Feature, OneHot(MaxCategories = 3, MinFrequency = 2, MinShare = 0.01)]
    private static string? OneHot(Post p) => p.Author;

    [Feature, Ordinal(By = OrdinalBy.Frequency, Missing = 9)]
    private static string? Ordinal(Post p) => p.Author;

    [Feature, Ordinal("a1", "a0")]
    private static string? Given(Post p) => p.Author;

    [Feature, Ordinal(2, 1, 0), Standardize]
    private static int? GivenNumbers(Post p) => p.Group;

    [Feature, Frequency(Unit = FrequencyUnit.Count), Log1p]
    private static int? Frequency(Post p) => p.Group;

    [Feature, Hash(8, AlternateSign = true)]
    private static int? Hash(Post p) => p.Group;

    [Feature, Hash(8, Function = HashFunction.Murmur3)]
    private static string? Murmur(Post p) => p.Author;

    [Feature, HashText(16, Analyzer = TextAnalyzer.CharactersInWords, MinN = 2, MaxN = 3)]
    private static string? Characters(Post p) => p.Text;

    [Feature, TfIdf(10, MaxN = 2, Sublinear = true)]
    private static string? Terms(Post p) => p.Text;

    [Feature, Calendar(CalendarParts.Hour | CalendarParts.DayOfWeek | CalendarParts.Month)]
    private static DateTime Cycle(Post p) => p.At;

    [Feature, Calendar(CalendarParts.Hour | CalendarParts.Weekend, As = CalendarForm.Number, Zone = "Europe/Berlin")]
    private static DateTime Numbers(Post p) => p.At;

    [Feature, CalendarOneHot(CalendarParts.DayOfWeek)]
    private static DateOnly Weekday(Post p) => DateOnly.FromDateTime(p.At);

#pragma warning disable PDL4005 // Vectors come with the row as a rule; these are made here to have some.
    [Feature, NormalizeVector(3)]
    private static ReadOnlyMemory<float> Direction(Post p) => p.Group is int group ? new float[] { group, 2, 1 } : ReadOnlyMemory<float>.Empty;

    [Feature, StandardizeVector(2)]
    private static float[]? Position(Post p) => p.Group is int group ? [group, p.Id] : null;
#pragma warning restore PDL4005

    [Feature, TargetEncode(Smooth = 4), Standardize]
    private static string? Liked(Post p) => p.Author;

    [Feature, WeightOfEvidence]
    private static int? Evidence(Post p) => p.Group;

    [Feature, TargetEncodeClasses(2)]
    private static int? Classes(Post p) => p.Group;
}
