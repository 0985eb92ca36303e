using System.Globalization;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>The least and greatest values of number types, and exact conversions to <see cref="decimal"/>.</summary>
internal static class ColumnRange
{
    public static (decimal Least, decimal Greatest) OfInteger(ValueKind kind) => kind switch
    {
        ValueKind.SByte => (sbyte.MinValue, sbyte.MaxValue),
        ValueKind.Byte => (byte.MinValue, byte.MaxValue),
        ValueKind.Int16 => (short.MinValue, short.MaxValue),
        ValueKind.UInt16 => (ushort.MinValue, ushort.MaxValue),
        ValueKind.Int32 => (int.MinValue, int.MaxValue),
        ValueKind.UInt32 => (uint.MinValue, uint.MaxValue),
        ValueKind.Int64 => (long.MinValue, long.MaxValue),
        ValueKind.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => throw new ArgumentException($"{kind} is no whole number.", nameof(kind)),
    };

    /// <summary>A number by its decimal text; beyond the type's range its nearest end; null for NaN and what is no number.</summary>
    public static decimal? ToDecimal(object number) => number switch
    {
        double.NaN or float.NaN or string or char or bool => null,
        double value => OfReal(value, value.ToString("R", CultureInfo.InvariantCulture)),
        float value => OfReal(value, value.ToString("R", CultureInfo.InvariantCulture)),
        _ => Convert.ToDecimal(number, CultureInfo.InvariantCulture),
    };

    private static decimal OfReal(double value, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal result) ? result
        : value < 0 ? decimal.MinValue : decimal.MaxValue;
}
