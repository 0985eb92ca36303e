using PipelineDsl;

namespace KnownLeaks.Titanic;

/// <summary>The same, and which lifeboat took the passenger, or which number the body was given.</summary>
[Pipeline<LeakyPassenger>]
public sealed partial class LeakyPassengerPipeline
{
    [Feature]
    private static (float Class, float? Age, float Siblings, float Parents, float? Fare) Numbers(LeakyPassenger p) => (p.Class, p.Age, p.Siblings, p.Parents, p.Fare);

    [Feature]
    private static bool IsFemale(LeakyPassenger p) => p.Sex == "female";

    [Feature, OneHot]
    private static string? Embarked(LeakyPassenger p) => p.Embarked;

    [Feature, OneHot]
    private static string? Deck(LeakyPassenger p) => p.Cabin?[..1];

    [Feature, OneHot]
    private static string? Boat(LeakyPassenger p) => p.Boat;

    [Feature]
    private static float? Body(LeakyPassenger p) => p.Body;
}
