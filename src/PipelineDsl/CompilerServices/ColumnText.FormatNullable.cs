namespace PipelineDsl.CompilerServices;

public static partial class ColumnText
{
    /// <summary>Writes as the overload of the type does, nothing for null; so do the other overloads of nullable types.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormat(long? value, Span<char> destination, out int charsWritten) =>
        value is long known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(ulong? value, Span<char> destination, out int charsWritten) =>
        value is ulong known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(double? value, Span<char> destination, out int charsWritten) =>
        value is double known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(float? value, Span<char> destination, out int charsWritten) =>
        value is float known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(decimal? value, Span<char> destination, out int charsWritten) =>
        value is decimal known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(bool? value, Span<char> destination, out int charsWritten) =>
        value is bool known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(char? value, Span<char> destination, out int charsWritten) =>
        value is char known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(DateTime? value, Span<char> destination, out int charsWritten) =>
        value is DateTime known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(DateTimeOffset? value, Span<char> destination, out int charsWritten) =>
        value is DateTimeOffset known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(DateOnly? value, Span<char> destination, out int charsWritten) =>
        value is DateOnly known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(TimeOnly? value, Span<char> destination, out int charsWritten) =>
        value is TimeOnly known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <inheritdoc cref="TryFormat(long?, Span{char}, out int)"/>
    public static bool TryFormat(Guid? value, Span<char> destination, out int charsWritten) =>
        value is Guid known ? TryFormat(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);

    /// <summary>Writes the enum's name or names, or its number where it has none; nothing for null.</summary>
    /// <returns>False when the destination is too short.</returns>
    public static bool TryFormatEnum<TEnum>(TEnum? value, Span<char> destination, out int charsWritten)
        where TEnum : struct, Enum
        => value is TEnum known ? TryFormatEnum(known, destination, out charsWritten) : TryFormat(default(ReadOnlySpan<char>), destination, out charsWritten);
}
