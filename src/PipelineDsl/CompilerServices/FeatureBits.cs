using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace PipelineDsl.CompilerServices;

/// <summary>A value as 64 bits that are equal exactly when the value is the same; text by a 64-bit hash.</summary>
public static class FeatureBits
{
    private const ulong Missing = 0x7FF4_6D69_7373_6564;

    /// <summary>The bits of a whole number.</summary>
    public static ulong Of(long value) => unchecked((ulong)value);

    /// <summary>The bits of a whole number or of nothing.</summary>
    public static ulong Of(long? value) => value is long known ? Of(known) : Missing;

    /// <summary>The bits of a large whole number.</summary>
    public static ulong Of(ulong value) => value;

    /// <summary>The bits of a large whole number or of nothing.</summary>
    public static ulong Of(ulong? value) => value ?? Missing;

    /// <summary>The bits of a number; NaN is one value, and so are −0 and 0.</summary>
    public static ulong Of(float value) => float.IsNaN(value) ? BitConverter.DoubleToUInt64Bits(double.NaN) : BitConverter.SingleToUInt32Bits(value + 0f);

    /// <summary>The bits of a number or of nothing.</summary>
    public static ulong Of(float? value) => value is float known ? Of(known) : Missing;

    /// <summary>The bits of a number; NaN is one value, and so are −0 and 0.</summary>
    public static ulong Of(double value) => double.IsNaN(value) ? BitConverter.DoubleToUInt64Bits(double.NaN) : BitConverter.DoubleToUInt64Bits(value + 0d);

    /// <summary>The bits of a number or of nothing.</summary>
    public static ulong Of(double? value) => value is double known ? Of(known) : Missing;

    /// <summary>The bits of a decimal number, by its canonical text.</summary>
    public static ulong Of(decimal value) => Of((value / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture));

    /// <summary>The bits of a decimal number or of nothing.</summary>
    public static ulong Of(decimal? value) => value is decimal known ? Of(known) : Missing;

    /// <summary>The bits of a truth value.</summary>
    public static ulong Of(bool value) => value ? 1UL : 0UL;

    /// <summary>The bits of a truth value or of nothing.</summary>
    public static ulong Of(bool? value) => value is bool known ? Of(known) : Missing;

    /// <summary>The hash of a text or of nothing.</summary>
    public static ulong Of(string? value) => value is null ? Missing : XxHash3.HashToUInt64(MemoryMarshal.AsBytes(value.AsSpan()));

    /// <summary>The bits of a time that is UTC by definition.</summary>
    public static ulong Of(DateTime value) => Of(value.Ticks);

    /// <summary>The bits of a time or of nothing.</summary>
    public static ulong Of(DateTime? value) => value is DateTime known ? Of(known) : Missing;

    /// <summary>The bits of an instant.</summary>
    public static ulong Of(DateTimeOffset value) => Of(value.UtcTicks);

    /// <summary>The bits of an instant or of nothing.</summary>
    public static ulong Of(DateTimeOffset? value) => value is DateTimeOffset known ? Of(known) : Missing;

    /// <summary>The bits of a day.</summary>
    public static ulong Of(DateOnly value) => Of((long)value.DayNumber);

    /// <summary>The bits of a day or of nothing.</summary>
    public static ulong Of(DateOnly? value) => value is DateOnly known ? Of(known) : Missing;

    /// <summary>The hash of a vector; an empty one is nothing. NaN is one value, and so are −0 and 0.</summary>
    public static ulong Of(ReadOnlySpan<float> value)
    {
        if (value.IsEmpty) return Missing;
        var hash = default(RowHash);
        hash.Add(value.Length);
        foreach (float number in value) hash.Add(number);
        return hash.ToHash();
    }
}
