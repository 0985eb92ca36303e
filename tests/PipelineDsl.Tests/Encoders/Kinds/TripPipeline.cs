namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>Every way into the vector: numbers, indicators, one slot, several, by codes and not.</summary>
[Pipeline<Trip>]
public sealed partial class TripPipeline
{
    [Columns(nameof(Trip.From), nameof(Trip.To)), Hot(5)]
    static partial void Places();

    [Columns(nameof(Trip.Note)), Code, Fill(-3, Indicator = true), Standardize]
    static partial void Notes();

    [Columns(nameof(Trip.Distance), nameof(Trip.Fare)), Standardize(On = [nameof(Trip.Fare)]), Step(On = [nameof(Trip.Fare)])]
    static partial void Numbers();

    [Feature, Hot(7)]
    private static DayOfWeek Day(in Trip t) => t.Day;

    [Feature, Letters(3)]
    private static string? Written(in Trip t) => t.Note;

    [Feature]
    private static bool IsLong(in Trip t) => t.Distance > 2;

    [Cross(nameof(Trip.From), nameof(Trip.To)), Hot(6)]
    static partial void Route();

    [Aggregate(Aggregates.Count, "7d"), Fill(0)]
    private static float Trips(in Trip t) => t.Distance;
}
