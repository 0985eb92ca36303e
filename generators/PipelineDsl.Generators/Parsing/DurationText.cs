using System.Globalization;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Durations for messages, in the largest unit that divides them.</summary>
internal static class DurationText
{
    public static string Of(long ticks)
    {
        (long Length, string Unit)[] units = [(TimeSpan.TicksPerDay, "d"), (TimeSpan.TicksPerHour, "h"), (TimeSpan.TicksPerMinute, "min"), (TimeSpan.TicksPerSecond, "s")];
        foreach ((long length, string unit) in units)
        {
            if (ticks % length == 0) return (ticks / length).ToString(CultureInfo.InvariantCulture) + unit;
        }

        return (ticks / TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture) + "ms";
    }
}
