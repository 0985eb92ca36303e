namespace PipelineDsl.CompilerServices;

/// <summary>ISO 8601 dates and times in their extended form, taken piece by piece from the front of a text.</summary>
internal static class IsoTime
{
    internal static bool TryParse(ReadOnlySpan<char> text, out long localTicks, out long offsetTicks)
    {
        offsetTicks = 0;
        if (!TryTakeDate(ref text, out localTicks)) return false;
        if (text.IsEmpty) return true;
        if (text[0] is not ('T' or 't' or ' ')) return false;

        text = text[1..];
        if (!TryTakeTimeOfDay(ref text, out long timeOfDay) || !TryTakeOffset(ref text, out offsetTicks)) return false;
        localTicks += timeOfDay;
        return text.IsEmpty;
    }

    /// <summary>Takes <c>yyyy-MM-dd</c>.</summary>
    internal static bool TryTakeDate(ref ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-') return false;
        if (!TryPair(text, 0, out int century) || !TryPair(text, 2, out int yearOfCentury)) return false;
        if (!TryPair(text, 5, out int month) || !TryPair(text, 8, out int day)) return false;

        int year = century * 100 + yearOfCentury;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;

        ticks = new DateTime(year, month, day).Ticks;
        text = text[10..];
        return true;
    }

    /// <summary>Takes <c>HH:mm</c>, <c>HH:mm:ss</c> or <c>HH:mm:ss.f…</c>.</summary>
    internal static bool TryTakeTimeOfDay(ref ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 5 || text[2] != ':') return false;
        if (!TryPair(text, 0, out int hour) || hour > 23 || !TryPair(text, 3, out int minute) || minute > 59) return false;

        ticks = hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute;
        text = text[5..];
        if (text is not [':', ..]) return true;

        if (!TryPair(text, 1, out int second) || second > 59) return false;
        ticks += second * TimeSpan.TicksPerSecond;
        text = text[3..];
        return text is not ['.' or ',', ..] || TryTakeFraction(ref text, ref ticks);
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<char> text, ref long ticks)
    {
        int digits = 1;
        long unit = TimeSpan.TicksPerSecond / 10;
        for (; digits < text.Length && char.IsAsciiDigit(text[digits]); digits++)
        {
            ticks += (text[digits] - '0') * unit;
            unit /= 10;
        }

        text = text[digits..];
        return digits > 1;
    }

    // Nothing, Z, +02, +0200 or +02:00.
    private static bool TryTakeOffset(ref ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty) return true;
        if (text is ['Z' or 'z'])
        {
            text = default;
            return true;
        }

        if (text[0] is not ('+' or '-') || !TryPair(text, 1, out int hours) || hours > 23) return false;
        bool negative = text[0] == '-';
        int minutes = 0;
        text = text[3..];
        if (!text.IsEmpty)
        {
            if (text[0] == ':') text = text[1..];
            if (!TryPair(text, 0, out minutes) || minutes > 59) return false;
            text = text[2..];
        }

        ticks = hours * TimeSpan.TicksPerHour + minutes * TimeSpan.TicksPerMinute;
        if (negative) ticks = -ticks;
        return true;
    }

    private static bool TryPair(ReadOnlySpan<char> text, int start, out int value)
    {
        value = 0;
        if (text.Length < start + 2) return false;

        int tens = text[start] - '0';
        int ones = text[start + 1] - '0';
        value = tens * 10 + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }
}
