using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// The text of columns: what files and saved state hold. Invariant of culture; every value that <c>TryFormat</c> writes is read back as it was.
/// Failures come with a reason that can be shown to a person. Called by generated code.
/// </summary>
public static partial class ColumnText
{
    /// <summary>The reason for an empty field where the column may not be null.</summary>
    public const string Empty = "is empty";

    /// <summary>Parses <c>true</c>, <c>false</c>, <c>yes</c>, <c>no</c> in any case, <c>1</c> or <c>0</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out bool value, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        if (text is ['0' or '1'])
        {
            value = text[0] == '1';
            return true;
        }

        ReadOnlySpan<char> word = text.Trim();
        value = Is(word, "true") || Is(word, "yes") || Is(word, "1");
        if (value || Is(word, "false") || Is(word, "no") || Is(word, "0")) return true;

        reason = word.IsEmpty ? Empty : $"{Shown(text)} is not true or false";
        return false;

        static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Parses exactly one character (a UTF-16 code unit).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out char value, [NotNullWhen(false)] out string? reason)
    {
        value = text.IsEmpty ? default : text[0];
        reason = text.Length switch
        {
            0 => Empty,
            1 => null,
            _ => $"{Shown(text)} is not a single character",
        };
        return reason is null;
    }

    /// <summary>Takes the text as it is. Short texts that repeat come from a pool.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out string value, [NotNullWhen(false)] out string? reason)
    {
        value = TextPool.Get(text);
        reason = null;
        return true;
    }

    /// <summary>Parses a GUID in any of the usual forms.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Guid value, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        if (Guid.TryParse(text, out value)) return true;
        reason = IsBlank(text) ? Empty : $"{Shown(text)} is not a GUID";
        return false;
    }

    /// <summary>
    /// Parses an enum by name, ignoring case, or by number. A number without a name is refused, but for <see cref="FlagsAttribute"/> enums, where
    /// any combination of the named bits is taken.
    /// </summary>
    public static bool TryParseEnum<TEnum>(ReadOnlySpan<char> text, out TEnum value, [NotNullWhen(false)] out string? reason)
        where TEnum : struct, Enum
    {
        reason = null;
        if (EnumNames<TEnum>.TryParse(text, out value)) return true;
        reason = IsBlank(text) ? Empty : $"{Shown(text)} is not one of {EnumNames<TEnum>.Listed}";
        return false;
    }

    /// <summary>The text in quotes for a message: control characters escaped, cut after 40 characters.</summary>
    internal static string Shown(ReadOnlySpan<char> text)
    {
        const int Longest = 40;
        int length = Math.Min(text.Length, Longest);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;

        System.Text.StringBuilder shown = new(length + 3);
        shown.Append('"');
        foreach (char c in text[..length])
        {
            if (char.IsControl(c))
                shown.Append(c switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => $"\\u{(int)c:X4}" });
            else
                shown.Append(c);
        }

        if (length < text.Length) shown.Append('…');
        return shown.Append('"').ToString();
    }

    private static bool IsBlank(ReadOnlySpan<char> text) => text.IsWhiteSpace();
}
