namespace KnownLeaks.Bikes;

/// <summary>The hours of the file as rows with a truth value for a label.</summary>
internal static class HireHourMapping
{
    public static HireHour ToHireHour(this HourFile file, int median) => new()
    {
        Id = file.Id,
        Day = file.Day,
        Season = file.Season,
        Year = file.Year,
        Month = file.Month,
        Hour = file.Hour,
        IsHoliday = file.IsHoliday,
        Weekday = file.Weekday,
        IsWorkingDay = file.IsWorkingDay,
        Weather = file.Weather,
        Temperature = file.Temperature,
        FeltTemperature = file.FeltTemperature,
        Humidity = file.Humidity,
        WindSpeed = file.WindSpeed,
        Casual = file.Casual,
        Registered = file.Registered,
        IsBusy = file.Count > median,
    };

    public static LeakyHireHour ToLeakyHireHour(this HourFile file, int median) => new()
    {
        Id = file.Id,
        Day = file.Day,
        Season = file.Season,
        Year = file.Year,
        Month = file.Month,
        Hour = file.Hour,
        IsHoliday = file.IsHoliday,
        Weekday = file.Weekday,
        IsWorkingDay = file.IsWorkingDay,
        Weather = file.Weather,
        Temperature = file.Temperature,
        FeltTemperature = file.FeltTemperature,
        Humidity = file.Humidity,
        WindSpeed = file.WindSpeed,
        Casual = file.Casual,
        Registered = file.Registered,
        IsBusy = file.Count > median,
    };
}
