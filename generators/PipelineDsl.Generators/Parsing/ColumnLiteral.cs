using System.Globalization;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Values as literals of a column's type. In memory whole numbers and decimals are <see cref="decimal"/>, times are ticks in UTC
/// (<see cref="long"/>), floats and doubles themselves.
/// </summary>
internal static class ColumnLiteral
{
    /// <summary>A value in the column's type.</summary>
    public static string Of(IComparable value, ValueKind kind) => kind switch
    {
        ValueKind.Single => CSharpLiteral.Of((float)value),
        ValueKind.Double => CSharpLiteral.Of((double)value),
        ValueKind.Decimal => CSharpLiteral.Of((decimal)value),
        ValueKind.Int64 => CSharpLiteral.Of((long)(decimal)value),
        ValueKind.UInt64 => CSharpLiteral.Of((ulong)(decimal)value),
        ValueKind.UInt32 => CSharpLiteral.Of((uint)(decimal)value),
        ValueKind.SByte or ValueKind.Byte or ValueKind.Int16 or ValueKind.UInt16 or ValueKind.Int32 => CSharpLiteral.Of((int)(decimal)value),
        ValueKind.DateTime => OfDateTime((long)value),
        ValueKind.DateTimeOffset => $"new global::System.DateTimeOffset({OfDateTime((long)value)})",
        ValueKind.DateOnly => OfDay((long)value),
        ValueKind.TimeOnly => OfTimeOfDay((long)value),
        _ => throw new ArgumentException($"{kind} has no order.", nameof(kind)),
    };

    /// <summary>A value as <c>SyntheticValues</c> takes it: whole numbers as <c>long</c> or <c>ulong</c>, times as ticks, days as their number.</summary>
    public static string OfSample(IComparable value, ValueKind kind) => kind switch
    {
        // Samples are finite: a number between −∞ and ∞ could be none.
        ValueKind.Single => CSharpLiteral.Of(Math.Min(Math.Max((float)value, float.MinValue), float.MaxValue)),
        ValueKind.Double => CSharpLiteral.Of(Math.Min(Math.Max((double)value, double.MinValue), double.MaxValue)),
        ValueKind.UInt64 => CSharpLiteral.Of((ulong)(decimal)value),
        >= ValueKind.SByte and <= ValueKind.Int64 => CSharpLiteral.Of((long)(decimal)value),
        ValueKind.DateOnly => CSharpLiteral.Of((long)value / TimeSpan.TicksPerDay),
        ValueKind.DateTime or ValueKind.DateTimeOffset or ValueKind.TimeOnly => CSharpLiteral.Of((long)value),
        _ => Of(value, kind),
    };

    /// <summary>A primitive constant as a literal of the column's type, or null when it is not exactly one of its values.</summary>
    public static string? OfConstant(object constant, ValueKind kind)
    {
        switch (kind)
        {
            case ValueKind.String: return constant is string text ? CSharpLiteral.Of(text) : null;
            case ValueKind.Char: return constant is char character ? CSharpLiteral.Of(character) : null;
            case ValueKind.Boolean: return constant is bool flag ? CSharpLiteral.Of(flag) : null;
            case < ValueKind.SByte or > ValueKind.Decimal: return null;
        }

        if (constant is string or char or bool) return null;
        if (kind is ValueKind.Single) return CSharpLiteral.Of(Convert.ToSingle(constant, CultureInfo.InvariantCulture));
        if (kind is ValueKind.Double) return CSharpLiteral.Of(Convert.ToDouble(constant, CultureInfo.InvariantCulture));
        if (ColumnRange.ToDecimal(constant) is not { } number) return null;
        if (kind is ValueKind.Decimal) return CSharpLiteral.Of(number);
        (decimal least, decimal greatest) = ColumnRange.OfInteger(kind);
        return number == decimal.Truncate(number) && number >= least && number <= greatest ? Of(number, kind) : null;
    }

    private static string OfDateTime(long ticks)
    {
        var time = new DateTime(ticks, DateTimeKind.Utc);
        return ticks % TimeSpan.TicksPerSecond == 0
            ? $"new global::System.DateTime({Join(time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second)}, global::System.DateTimeKind.Utc)"
            : $"new global::System.DateTime({CSharpLiteral.Of(ticks)}, global::System.DateTimeKind.Utc)";
    }

    private static string OfDay(long ticks)
    {
        var day = new DateTime(ticks);
        return $"new global::System.DateOnly({Join(day.Year, day.Month, day.Day)})";
    }

    private static string OfTimeOfDay(long ticks)
    {
        var time = new TimeSpan(ticks);
        return ticks % TimeSpan.TicksPerSecond == 0
            ? $"new global::System.TimeOnly({Join(time.Hours, time.Minutes, time.Seconds)})"
            : $"new global::System.TimeOnly({CSharpLiteral.Of(ticks)})";
    }

    private static string Join(params int[] parts) => string.Join(", ", parts.Select(CSharpLiteral.Of));
}
