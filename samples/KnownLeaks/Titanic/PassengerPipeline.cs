using PipelineDsl;

namespace KnownLeaks.Titanic;

/// <summary>What the purser knew at departure.</summary>
[Pipeline<Passenger>]
public sealed partial class PassengerPipeline
{
    [Feature]
    private static (float Class, float? Age, float Siblings, float Parents, float? Fare) Numbers(Passenger p) => (p.Class, p.Age, p.Siblings, p.Parents, p.Fare);

    [Feature]
    private static bool IsFemale(Passenger p) => p.Sex == "female";

    [Feature, OneHot]
    private static string? Embarked(Passenger p) => p.Embarked;

    [Feature, OneHot]
    private static string? Deck(Passenger p) => p.Cabin?[..1];
}
