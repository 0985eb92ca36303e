using System.Globalization;

namespace PipelineDsl.CompilerServices;

public static partial class ColumnText
{
    /// <summary>Writes a whole number; so do the overloads of the other integer types.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(long value, Span<char> destination, out int charsWritten) => Write(value, destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long, Span{char}, out int)"/>
    public static bool TryFormat(ulong value, Span<char> destination, out int charsWritten) => Write(value, destination, out charsWritten);

    /// <summary>Writes the shortest text that reads back as the same double, or <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(double value, Span<char> destination, out int charsWritten) => Write(value, destination, out charsWritten);

    /// <summary>Writes the shortest text that reads back as the same float, or <c>NaN</c>, <c>Infinity</c>, <c>-Infinity</c>.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(float value, Span<char> destination, out int charsWritten) => Write(value, destination, out charsWritten);

    /// <summary>Writes a decimal number.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(decimal value, Span<char> destination, out int charsWritten) => Write(value, destination, out charsWritten);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(bool value, Span<char> destination, out int charsWritten) => TryFormat(value ? "true" : "false", destination, out charsWritten);

    /// <summary>Writes the character.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(char value, Span<char> destination, out int charsWritten) => TryFormat([value], destination, out charsWritten);

    /// <summary>Writes the text as it is; nothing for null.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(string? value, Span<char> destination, out int charsWritten) => TryFormat(value.AsSpan(), destination, out charsWritten);

    /// <summary>Writes <c>2018-06-15T00:02:14.5Z</c>, the fraction only where there is one.</summary>
    /// <returns>False when the destination is too short.</returns>
    /// <exception cref="RowFormatException">The time is of <see cref="DateTimeKind.Local"/>.</exception>
    public static bool TryFormat(DateTime value, Span<char> destination, out int charsWritten) =>
        new DateTime(EventTicks.Of(value)).TryFormat(destination, out charsWritten, "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes <c>2018-06-15T00:02:14.5+02:00</c>, the fraction only where there is one.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(DateTimeOffset value, Span<char> destination, out int charsWritten) =>
        value.TryFormat(destination, out charsWritten, "yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>Writes <c>2018-06-15</c>.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(DateOnly value, Span<char> destination, out int charsWritten) =>
        value.TryFormat(destination, out charsWritten, "yyyy'-'MM'-'dd", CultureInfo.InvariantCulture);

    /// <summary>Writes <c>00:02:14.5</c>, the fraction only where there is one.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(TimeOnly value, Span<char> destination, out int charsWritten) =>
        value.TryFormat(destination, out charsWritten, "HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>Writes the GUID with hyphens.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(Guid value, Span<char> destination, out int charsWritten) => value.TryFormat(destination, out charsWritten);

    /// <summary>Writes the enum's name or names, or its number where it has none.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormatEnum<TEnum>(TEnum value, Span<char> destination, out int charsWritten)
        where TEnum : struct, Enum
        => Enum.TryFormat(value, destination, out charsWritten);

    private static bool Write<T>(T value, Span<char> destination, out int charsWritten)
        where T : struct, ISpanFormattable
        => value.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture);

    private static bool TryFormat(ReadOnlySpan<char> value, Span<char> destination, out int charsWritten)
    {
        bool fits = value.TryCopyTo(destination);
        charsWritten = fits ? value.Length : 0;
        return fits;
    }
}
