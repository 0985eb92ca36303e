using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl.CompilerServices;

public static partial class ColumnText
{
    private const string TimeForm = "an ISO 8601 date and time such as 2018-06-15T00:02:14Z";

    /// <summary>
    /// Parses an ISO 8601 date and time: <c>2018-06-15T00:02:14.5Z</c>, with a space for the T, without seconds, without a time of day. No
    /// offset means UTC; an offset is converted. Digits beyond 100 ns are cut.
    /// </summary>
    /// <param name="text">The field.</param>
    /// <param name="value">The instant, of <see cref="DateTimeKind.Utc"/>.</param>
    /// <param name="reason">Why it is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTime value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        if (!TryParseTime(text, out long localTicks, out long offsetTicks, out reason)) return false;

        long ticks = localTicks - offsetTicks;
        if ((ulong)ticks > (ulong)DateTime.MaxValue.Ticks)
        {
            reason = $"{Shown(text)} is before year 1 or after year 9999 in UTC";
            return false;
        }

        value = new DateTime(ticks, DateTimeKind.Utc);
        return true;
    }

    /// <summary>Parses an ISO 8601 date and time and keeps its offset; no offset means UTC. Digits beyond 100 ns are cut.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value, [NotNullWhen(false)] out string? reason)
    {
        value = default;
        if (!TryParseTime(text, out long localTicks, out long offsetTicks, out reason)) return false;

        if ((ulong)(localTicks - offsetTicks) > (ulong)DateTime.MaxValue.Ticks || Math.Abs(offsetTicks) > 14 * TimeSpan.TicksPerHour)
        {
            reason = $"{Shown(text)} is before year 1 or after year 9999 in UTC, or its offset is over 14 hours";
            return false;
        }

        value = new DateTimeOffset(localTicks, new TimeSpan(offsetTicks));
        return true;
    }

    /// <summary>Parses an ISO 8601 day: <c>2018-06-15</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly value, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        ReadOnlySpan<char> rest = text.Trim();
        if (IsoTime.TryTakeDate(ref rest, out long ticks) && rest.IsEmpty)
        {
            value = DateOnly.FromDayNumber((int)(ticks / TimeSpan.TicksPerDay));
            return true;
        }

        value = default;
        reason = IsBlank(text) ? Empty : $"{Shown(text)} is not an ISO 8601 date such as 2018-06-15";
        return false;
    }

    /// <summary>Parses an ISO 8601 time of day: <c>00:02:14.5</c>, seconds optional. Digits beyond 100 ns are cut.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeOnly value, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        ReadOnlySpan<char> rest = text.Trim();
        if (IsoTime.TryTakeTimeOfDay(ref rest, out long ticks) && rest.IsEmpty)
        {
            value = new TimeOnly(ticks);
            return true;
        }

        value = default;
        reason = IsBlank(text) ? Empty : $"{Shown(text)} is not a time of day such as 00:02:14";
        return false;
    }

    private static bool TryParseTime(ReadOnlySpan<char> text, out long localTicks, out long offsetTicks, [NotNullWhen(false)] out string? reason)
    {
        if (IsoTime.TryParse(text.Trim(), out localTicks, out offsetTicks))
        {
            reason = null;
            return true;
        }

        reason = IsBlank(text) ? Empty : $"{Shown(text)} is not {TimeForm}";
        return false;
    }
}
