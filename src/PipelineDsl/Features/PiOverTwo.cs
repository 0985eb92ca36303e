using System.Numerics;

namespace PipelineDsl;

/// <summary>
/// Reduces an angle to a quadrant and a rest within ±π/4 to more than 100 bits, for every finite double (Payne and Hanek 1983): the fraction
/// of x/(2π) is taken from a 192-bit window of the digits of 2/π in exact whole-number arithmetic.
/// </summary>
internal static class PiOverTwo
{
    private const double High = 1.5707963267948966;
    private const double Low = 6.123233995736766e-17;

    /// <summary>64 zero bits, then the first 1,280 bits of 2/π.</summary>
    private static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0x0000000000000000,
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484,
        0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
        0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B,
        0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>x = quadrant·π/2 + rest, the quadrant modulo 4, for x finite and not negative.</summary>
    public static (int Quadrant, DoubleDouble Remainder) Reduce(double x)
    {
        if (x <= High / 2) return (0, new(x, 0));

        // x = mantissa · 2^exponent; bits of 2/π before the window give whole turns.
        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong mantissa = ((ulong)bits & 0x000FFFFFFFFFFFFF) | 0x0010000000000000;
        int offset = (int)(bits >> 52) - 1075 + 62;
        ReadOnlySpan<ulong> digits = TwoOverPi[(offset >> 6)..];
        int shift = offset & 63;
        ulong middle = Math.BigMul(mantissa, Window(digits, 1, shift), out ulong low);
        ulong carry = Math.BigMul(mantissa, Window(digits, 2, shift), out ulong lowest);
        ulong high = (mantissa * Window(digits, 0, shift)) + middle;
        low += carry;
        if (low < carry) high++;

        int quadrant = (int)(high >> 62);
        high = (high << 2) | (low >> 62);
        low = (low << 2) | (lowest >> 62);
        lowest <<= 2;
        bool isNegative = high >> 63 != 0;
        if (isNegative)
        {
            quadrant = (quadrant + 1) & 3;
            (high, low, lowest) = Negate(high, low, lowest);
        }

        DoubleDouble rest = Fraction(high, low, lowest) * new DoubleDouble(High, Low);
        return (quadrant, isNegative ? new(-rest.High, -rest.Low) : rest);
    }

    private static ulong Window(ReadOnlySpan<ulong> digits, int word, int shift) =>
        shift == 0 ? digits[word] : (digits[word] << shift) | (digits[word + 1] >> (64 - shift));

    private static (ulong High, ulong Low, ulong Lowest) Negate(ulong high, ulong low, ulong lowest)
    {
        lowest = ~lowest + 1;
        low = ~low + (lowest == 0 ? 1UL : 0);
        high = ~high + (lowest == 0 && low == 0 ? 1UL : 0);
        return (high, low, lowest);
    }

    /// <summary>The 192 bits after the binary point, their leading 106 significant ones.</summary>
    private static DoubleDouble Fraction(ulong high, ulong low, ulong lowest)
    {
        int zeros = 0;
        if (high == 0)
        {
            (high, low, lowest) = (low, lowest, 0);
            zeros = 64;
        }

        int shift = BitOperations.LeadingZeroCount(high);
        if (shift > 0)
        {
            high = (high << shift) | (low >> (64 - shift));
            low = (low << shift) | (lowest >> (64 - shift));
        }

        zeros += shift;
        double leading = high >> 11;
        double following = ((high & 0x7FF) << 42) | (low >> 22);
        return new(leading * PowerOfTwo(-53 - zeros), following * PowerOfTwo(-106 - zeros));
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);
}
