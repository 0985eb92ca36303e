using PipelineDsl;

namespace KnownLeaks.Bikes;

/// <summary>The same, and the two numbers that add up to what is asked.</summary>
[Pipeline<LeakyHireHour>]
public sealed partial class LeakyHireHourPipeline
{
    [Feature]
    private static (float Season, float Year, float Month, float Hour, float Weekday) Calendar(LeakyHireHour h) => (h.Season, h.Year, h.Month, h.Hour, h.Weekday);

    [Feature]
    private static (bool IsHoliday, bool IsWorkingDay) Rest(LeakyHireHour h) => (h.IsHoliday, h.IsWorkingDay);

    [Feature]
    private static (float State, float Temperature, float Felt, float Humidity, float Wind) Weather(LeakyHireHour h) => (h.Weather, h.Temperature, h.FeltTemperature, h.Humidity, h.WindSpeed);

    [Feature]
    private static float? Casual(LeakyHireHour h) => h.Casual;

    [Feature]
    private static float? Registered(LeakyHireHour h) => h.Registered;
}
