namespace PipelineDsl;

/// <summary>The clock on the wall of a time zone.</summary>
internal static class CalendarClock
{
    /// <summary>The zone of an IANA or Windows name; null for UTC.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know it.</exception>
    public static TimeZoneInfo? Find(string? name) => name is null ? null : TimeZoneInfo.FindSystemTimeZoneById(name);

    /// <summary>What the clock shows, held within what a <see cref="DateTime"/> can hold.</summary>
    public static DateTime Show(TimeZoneInfo? zone, DateTime utc)
    {
        if (zone is null) return utc;
        long ticks = utc.Ticks + zone.GetUtcOffset(utc).Ticks;
        return new DateTime(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks));
    }
}
