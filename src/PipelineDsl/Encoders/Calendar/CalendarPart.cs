using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>One of the <see cref="CalendarParts"/>: its first value and how many there are.</summary>
internal readonly record struct CalendarPart(CalendarParts Part, string Name, int First, int Count)
{
    /// <summary>The hours of a week.</summary>
    public const int Hours = 168;

    private static readonly ImmutableArray<CalendarPart> s_all =
    [
        new(CalendarParts.Hour, "hour", 0, 24),
        new(CalendarParts.DayOfWeek, "day of week", 0, 7),
        new(CalendarParts.Weekend, "weekend", 0, 2),
        new(CalendarParts.HourOfWeek, "hour of week", 0, Hours),
        new(CalendarParts.Minute, "minute", 0, 60),
        new(CalendarParts.DayOfMonth, "day of month", 1, 31),
        new(CalendarParts.DayOfYear, "day of year", 1, 366),
        new(CalendarParts.Month, "month", 1, 12),
        new(CalendarParts.Quarter, "quarter", 1, 4),
    ];

    /// <summary>Whether the part follows from the hour of the week.</summary>
    public bool IsWeekly => Part <= CalendarParts.HourOfWeek;

    /// <summary>The parts of a set, in the order of their slots.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none, or one that is not known.</exception>
    public static ImmutableArray<CalendarPart> Of(CalendarParts parts)
    {
        ImmutableArray<CalendarPart> found = [.. s_all.Where(part => (parts & part.Part) != 0)];
        if (found.IsEmpty || found.Aggregate(CalendarParts.None, static (all, part) => all | part.Part) != parts)
        {
            throw new ArgumentOutOfRangeException(nameof(parts), parts, "There is no calendar part, or one that is not known.");
        }

        return found;
    }

    /// <summary>The place of a time's value among the part's values, from 0.</summary>
    public int PlaceOf(DateTime time) => Part switch
    {
        CalendarParts.Minute => time.Minute,
        CalendarParts.DayOfMonth => time.Day - 1,
        CalendarParts.DayOfYear => time.DayOfYear - 1,
        CalendarParts.Month => time.Month - 1,
        CalendarParts.Quarter => (time.Month - 1) / 3,
        _ => PlaceIn(HourOfWeek(time)),
    };

    /// <summary>The place of an hour of the week among a weekly part's values.</summary>
    public int PlaceIn(int hourOfWeek) => Part switch
    {
        CalendarParts.Hour => hourOfWeek % 24,
        CalendarParts.DayOfWeek => hourOfWeek / 24,
        CalendarParts.Weekend => hourOfWeek >= 5 * 24 ? 1 : 0,
        _ => hourOfWeek,
    };

    /// <summary>The hour of the week of a time; 1 January of the year 1 was a Monday.</summary>
    public static int HourOfWeek(DateTime time) => (int)((ulong)time.Ticks / TimeSpan.TicksPerHour % Hours);
}
