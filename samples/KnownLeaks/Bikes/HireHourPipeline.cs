using PipelineDsl;

namespace KnownLeaks.Bikes;

/// <summary>What the calendar and the forecast say.</summary>
[Pipeline<HireHour>]
public sealed partial class HireHourPipeline
{
    [Feature]
    private static (float Season, float Year, float Month, float Hour, float Weekday) Calendar(HireHour h) => (h.Season, h.Year, h.Month, h.Hour, h.Weekday);

    [Feature]
    private static (bool IsHoliday, bool IsWorkingDay) Rest(HireHour h) => (h.IsHoliday, h.IsWorkingDay);

    [Feature]
    private static (float State, float Temperature, float Felt, float Humidity, float Wind) Weather(HireHour h) => (h.Weather, h.Temperature, h.FeltTemperature, h.Humidity, h.WindSpeed);
}
