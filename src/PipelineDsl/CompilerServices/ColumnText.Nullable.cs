using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl.CompilerServices;

public static partial class ColumnText
{
    /// <summary>Takes the text as it is, null for empty text. Short texts that repeat come from a pool.</summary>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out string? value, [NotNullWhen(false)] out string? reason)
    {
        value = text.IsEmpty ? null : TextPool.Get(text);
        reason = null;
        return true;
    }

    /// <summary>Parses an enum as <see cref="TryParseEnum"/> does, null for blank text.</summary>
    public static bool TryParseEnumOrNull<TEnum>(ReadOnlySpan<char> text, out TEnum? value, [NotNullWhen(false)] out string? reason)
        where TEnum : struct, Enum
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParseEnum(text, out TEnum known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <summary>Parses as <c>TryParse</c> of the type does, null for blank text; so do the overloads of the other types.</summary>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out bool? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out bool known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out char? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out char known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out sbyte? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out sbyte known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out byte? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out byte known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out short? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out short known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out ushort? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out ushort known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out int? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out int known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out uint? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out uint known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out long? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out long known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out ulong? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out ulong known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out float? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out float known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out double? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out double known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out decimal? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out decimal known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out DateTime? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out DateTime known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out DateTimeOffset? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out DateTimeOffset known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out DateOnly? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out DateOnly known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out TimeOnly? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out TimeOnly known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    /// <inheritdoc cref="TryParseOrNull(ReadOnlySpan{char}, out bool?, out string)"/>
    public static bool TryParseOrNull(ReadOnlySpan<char> text, out Guid? value, [NotNullWhen(false)] out string? reason)
    {
        if (IsBlank(text)) return Null(out value, out reason);
        bool parsed = TryParse(text, out Guid known, out reason);
        value = parsed ? known : null;
        return parsed;
    }

    private static bool Null<T>(out T? value, out string? reason)
        where T : struct
    {
        value = null;
        reason = null;
        return true;
    }
}
