using System.Globalization;

namespace PipelineDsl.CompilerServices;

/// <summary>Event times as ticks in UTC. Called by generated code.</summary>
public static class EventTicks
{
    /// <summary>The ticks of a time that is UTC by definition.</summary>
    /// <exception cref="RowFormatException">The time is of <see cref="DateTimeKind.Local"/>, whose instant depends on the machine.</exception>
    public static long Of(DateTime time)
    {
        if (time.Kind == DateTimeKind.Local) throw LocalTime(time);
        return time.Ticks;
    }

    /// <summary>The ticks of an instant.</summary>
    public static long Of(DateTimeOffset time) => time.UtcTicks;

    /// <summary>The ticks of the day's start: a day is predicted at its start.</summary>
    public static long Of(DateOnly day) => day.DayNumber * TimeSpan.TicksPerDay;

    private static RowFormatException LocalTime(DateTime time) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The time {time:yyyy-MM-ddTHH:mm:ss} is a local time, and event times are UTC. Convert it with ToUniversalTime() or use DateTimeOffset."));
}
