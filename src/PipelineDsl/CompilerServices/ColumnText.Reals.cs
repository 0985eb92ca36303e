using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace PipelineDsl.CompilerServices;

public static partial class ColumnText
{
    /// <summary>
    /// Parses a number, rounded once to the nearest double: <c>1.5</c>, <c>-2e-3</c>, <c>NaN</c>, <c>Infinity</c>, <c>inf</c>. A finite number
    /// too large for the type is refused.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        return SimpleDecimal.TryParse(text, out value) || TryParseReal(text, out value, out reason);
    }

    /// <summary>
    /// Parses a number, rounded once to the nearest float: <c>1.5</c>, <c>-2e-3</c>, <c>NaN</c>, <c>Infinity</c>, <c>inf</c>. A finite number
    /// too large for the type is refused.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out float value, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        return SimpleDecimal.TryParse(text, out value) || TryParseReal(text, out value, out reason);
    }

    /// <summary>Parses a decimal number of up to 28 digits; digits beyond are rounded, a number too large is refused.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return true;

        if (IsBlank(text))
            reason = Empty;
        else if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
            reason = $"{Shown(text)} does not fit a decimal (up to {Invariant(decimal.MaxValue)})";
        else
            reason = $"{Shown(text)} is not a number";
        return false;
    }

    private static bool TryParseReal<TReal>(ReadOnlySpan<char> text, out TReal value, out string? reason)
        where TReal : struct, IBinaryFloatingPointIeee754<TReal>, IMinMaxValue<TReal>
    {
        reason = null;
        if (TReal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            if (!TReal.IsInfinity(value) || text.ContainsAny('n', 'N')) return true;

            reason = $"{Shown(text)} does not fit {Article(TypeName.Of(typeof(TReal)))} (up to {Invariant(TReal.MaxValue)})";
            value = default;
            return false;
        }

        if (TryParseInfinity(text.Trim(), out value)) return true;
        reason = IsBlank(text) ? Empty : $"{Shown(text)} is not a number";
        return false;
    }

    // Python, R and databases write inf.
    private static bool TryParseInfinity<TReal>(ReadOnlySpan<char> word, out TReal value)
        where TReal : struct, IBinaryFloatingPointIeee754<TReal>
    {
        bool negative = word is ['-', ..];
        if (word is ['-' or '+', ..]) word = word[1..];
        bool isInfinity = word.Equals("inf", StringComparison.OrdinalIgnoreCase);
        value = !isInfinity ? default : negative ? TReal.NegativeInfinity : TReal.PositiveInfinity;
        return isInfinity;
    }
}
