using System.Globalization;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>Durations as declarations spell them: <c>"500ms" "30s" "5min" "1h" "7d" "2w"</c>; 1d = 24 h.</summary>
internal static class Duration
{
    private const string Example = "write a whole number and a unit, such as \"30s\", \"5min\", \"1h\" or \"7d\"";

    /// <summary>Parses a duration.</summary>
    /// <param name="text">The text as declared.</param>
    /// <param name="ticks">Its length in ticks of 100 ns; 0 when it does not parse.</param>
    /// <param name="reason">What is wrong, to stand after "the duration …: ".</param>
    public static bool TryParse(string? text, out long ticks, out string? reason)
    {
        ticks = 0;
        if (string.IsNullOrEmpty(text))
        {
            reason = "it is empty; " + Example;
            return false;
        }

        int digits = 0;
        while (digits < text!.Length && text[digits] is >= '0' and <= '9') digits++;
        string unit = text.Substring(digits);
        if (digits == 0)
        {
            reason = text[0] == '-' ? "it is negative; " + Example : Example;
            return false;
        }

        if (TicksPerUnit(unit) is not { } ticksPerUnit)
        {
            reason = UnitProblem(text, text.Substring(0, digits), unit);
            return false;
        }

        if (!long.TryParse(text.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number > long.MaxValue / ticksPerUnit)
        {
            reason = "it is too long";
            return false;
        }

        ticks = number * ticksPerUnit;
        reason = null;
        return true;
    }

    private static long? TicksPerUnit(string unit) => unit switch
    {
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "min" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        "d" => TimeSpan.TicksPerDay,
        "w" => 7 * TimeSpan.TicksPerDay,
        _ => null,
    };

    private static string UnitProblem(string text, string number, string unit)
    {
        if (unit.Length == 0) return $"it has no unit; write \"{number}s\", \"{number}min\", \"{number}h\" or \"{number}d\"";
        if (unit is "m" or "M") return $"\"m\" could mean minutes or months; write \"{number}min\" for minutes, or days for months";
        string lower = unit.ToLowerInvariant();
        if (lower != unit && TicksPerUnit(lower) is not null) return $"units are lower case; write \"{number}{lower}\"";
        if (text.Any(char.IsWhiteSpace)) return "it has white space; " + Example;
        if (unit[0] is '.' or ',') return "it is not a whole number; use a smaller unit, such as \"90min\" for an hour and a half";
        return $"the unit \"{unit}\" is not known; the units are ms, s, min, h, d and w";
    }
}
