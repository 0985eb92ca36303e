namespace PipelineDsl.CompilerServices;

/// <summary>
/// Plain decimals such as <c>-123.45</c>, which most numbers in files are: when digits and power of ten are both exact in the type, one
/// division is the correctly rounded result (Clinger, "How to read floating point numbers accurately", 1990). All else is left to the library.
/// </summary>
internal static class SimpleDecimal
{
    private const int MostDigits = 15;
    private const int MostFloatDecimals = 10;
    private const long MostFloatInteger = 1 << 24;

    private static ReadOnlySpan<double> PowersOfTen => [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    internal static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        if (!TrySplit(text, out long digits, out int decimals, out bool negative))
        {
            value = 0;
            return false;
        }

        double magnitude = digits / PowersOfTen[decimals];
        value = negative ? -magnitude : magnitude;
        return true;
    }

    internal static bool TryParse(ReadOnlySpan<char> text, out float value)
    {
        if (!TrySplit(text, out long digits, out int decimals, out bool negative) || digits > MostFloatInteger || decimals > MostFloatDecimals)
        {
            value = 0;
            return false;
        }

        float magnitude = digits / (float)PowersOfTen[decimals];
        value = negative ? -magnitude : magnitude;
        return true;
    }

    private static bool TrySplit(ReadOnlySpan<char> text, out long digits, out int decimals, out bool negative)
    {
        digits = 0;
        decimals = 0;
        negative = text is ['-', ..];
        if (negative) text = text[1..];

        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                digits = digits * 10 + digit;
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }

            if (i > MostDigits) return false;
        }

        decimals = point < 0 ? 0 : text.Length - point - 1;
        return text.Length > (point < 0 ? 0 : 1) && text.Length - (point < 0 ? 0 : 1) <= MostDigits;
    }
}
