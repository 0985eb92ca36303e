using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace PipelineDsl.CompilerServices;

public static partial class ColumnText
{
    /// <summary>Parses a whole number: an optional sign and digits. So do the overloads of the other integer types.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long value, [NotNullWhen(false)] out string? reason) => TryParseInteger(text, out value, out reason);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out long, out string)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out ulong value, [NotNullWhen(false)] out string? reason) => TryParseInteger(text, out value, out reason);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out long, out string)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out int value, [NotNullWhen(false)] out string? reason) => TryParseInteger(text, out value, out reason);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out long, out string)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out uint value, [NotNullWhen(false)] out string? reason) => TryParseInteger(text, out value, out reason);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out long, out string)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out short value, [NotNullWhen(false)] out string? reason) => TryParseInteger(text, out value, out reason);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out long, out string)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out ushort value, [NotNullWhen(false)] out string? reason) => TryParseInteger(text, out value, out reason);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out long, out string)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out sbyte value, [NotNullWhen(false)] out string? reason) => TryParseInteger(text, out value, out reason);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out long, out string)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out byte value, [NotNullWhen(false)] out string? reason) => TryParseInteger(text, out value, out reason);

    private static bool TryParseInteger<TInteger>(ReadOnlySpan<char> text, out TInteger value, out string? reason)
        where TInteger : struct, IBinaryInteger<TInteger>, IMinMaxValue<TInteger>
    {
        reason = null;
        if (TInteger.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value)) return true;
        reason = WhyNotInteger<TInteger>(text);
        return false;
    }

    private static string WhyNotInteger<TInteger>(ReadOnlySpan<char> text)
        where TInteger : struct, IBinaryInteger<TInteger>, IMinMaxValue<TInteger>
    {
        ReadOnlySpan<char> digits = text.Trim();
        if (digits.IsEmpty) return Empty;
        if (digits[0] is '+' or '-') digits = digits[1..];

        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9')
            ? $"{Shown(text)} does not fit {Article(TypeName.Of(typeof(TInteger)))} ({Invariant(TInteger.MinValue)} to {Invariant(TInteger.MaxValue)})"
            : $"{Shown(text)} is not a whole number";
    }

    private static string Article(string typeName) => (typeName is "int" ? "an " : "a ") + typeName;

    private static string Invariant<T>(T value)
        where T : IFormattable
        => value.ToString(null, CultureInfo.InvariantCulture);
}
