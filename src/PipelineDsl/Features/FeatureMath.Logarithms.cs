using System.Runtime.CompilerServices;

namespace PipelineDsl;

public static partial class FeatureMath
{
    private const double Ln2High = 0.6931471803691238; // its last 21 bits are 0: times an exponent it is exact
    private const double Ln2Low = 1.9082149292705877e-10;
    private const double Ln2Rest = 1.1612227229362532e-26;

    /// <summary>The natural logarithm. ln 0 is −∞; below 0 it is NaN.</summary>
    public static double Log(double x)
    {
        if (!IsPositiveFinite(x)) return LogOfSpecial(x);
        (int exponent, double mantissa) = Decompose(x);
        return Log(exponent, mantissa - 1, 0);
    }

    /// <inheritdoc cref="Log(double)"/>
    public static float Log(float x) => (float)Log((double)x);

    /// <summary>ln(1 + x), accurate near 0. At −1 it is −∞; below −1 it is NaN.</summary>
    public static double Log1p(double x)
    {
        if (!IsPositiveFinite(1 + x)) return LogOfSpecial(1 + x);
        if (Math.Abs(x) < 1.1102230246251565e-16) return x;
        if (x > -0.29 && x < 0.41) return Log(0, x, 0);

        // 1 + x was rounded; what was lost, relative to the sum, adds to the logarithm.
        double sum = 1 + x;
        double lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1);
        (int exponent, double mantissa) = Decompose(sum);
        return Log(exponent, mantissa - 1, lost / sum);
    }

    /// <inheritdoc cref="Log1p(double)"/>
    public static float Log1p(float x) => (float)Log1p((double)x);

    /// <summary>The logarithm to base 2, exact for powers of 2.</summary>
    public static double Log2(double x)
    {
        if (!IsPositiveFinite(x)) return LogOfSpecial(x);
        (int exponent, double mantissa) = Decompose(x);
        DoubleDouble fraction = WideLog(mantissa) * new DoubleDouble(1.4426950408889634, 2.0355273740931033e-17);
        DoubleDouble sum = DoubleDouble.Sum(exponent, fraction.High);
        return sum.High + (sum.Low + fraction.Low);
    }

    /// <inheritdoc cref="Log2(double)"/>
    public static float Log2(float x) => (float)Log2((double)x);

    /// <summary>The logarithm to base 10, exact for powers of 10.</summary>
    public static double Log10(double x)
    {
        if (!IsPositiveFinite(x)) return LogOfSpecial(x);
        return (WideLogOf(x) * new DoubleDouble(0.4342944819032518, 1.098319650216765e-17)).High;
    }

    /// <inheritdoc cref="Log10(double)"/>
    public static float Log10(float x) => (float)Log10((double)x);

    private static bool IsPositiveFinite(double x) => x > 0 && x < double.PositiveInfinity;

    private static double LogOfSpecial(double x) => x switch
    {
        0 => double.NegativeInfinity,
        double.PositiveInfinity => x,
        _ => double.NaN,
    };

    /// <summary>x = mantissa · 2^exponent with the mantissa within √½ to √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Exponent, double Mantissa) Decompose(double x)
    {
        const long rootHalf = 0x3FE6A09E667F3BCD;
        const long fraction = 0x000FFFFFFFFFFFFF;
        int scale = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984; // 2^54, out of the subnormals
            scale = -54;
        }

        long bits = BitConverter.DoubleToInt64Bits(x) - rootHalf;
        return ((int)(bits >> 52) + scale, BitConverter.Int64BitsToDouble((bits & fraction) + rootHalf));
    }

    /// <summary>
    /// exponent·ln 2 + ln(1 + f) + correction. With s = f/(2 + f), ln(1 + f) = 2 artanh s = f − s·(f − R), R = ⅔s² + ⅖s⁴ + …, arranged so
    /// that the leading term f is added last.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Log(int exponent, double f, double correction)
    {
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double odd = (2.0 / 3) + (w * ((2.0 / 7) + (w * ((2.0 / 11) + (w * ((2.0 / 15) + (w * ((2.0 / 19) + (w * (2.0 / 23))))))))));
        double even = (2.0 / 5) + (w * ((2.0 / 9) + (w * ((2.0 / 13) + (w * ((2.0 / 17) + (w * (2.0 / 21))))))));
        double tail = z * (odd + (z * even));
        double half = 0.5 * f * f;
        double small = (s * (half + tail)) + ((exponent * Ln2Low) + correction);
        return exponent == 0 ? f - (half - small) : (exponent * Ln2High) - ((half - small) - f);
    }

    private static DoubleDouble WideLogOf(double x)
    {
        (int exponent, double mantissa) = Decompose(x);
        DoubleDouble fraction = WideLog(mantissa);
        if (exponent == 0) return fraction;
        return new DoubleDouble(exponent * Ln2High, 0) + (DoubleDouble.Product(exponent, Ln2Low) + fraction) + new DoubleDouble(exponent * Ln2Rest, 0);
    }

    /// <summary>ln m for m within √½ to √2, to about 70 bits: 2s·(1 + s²/3 + s⁴/5 + …) with the first terms in double-double.</summary>
    private static DoubleDouble WideLog(double mantissa)
    {
        double f = mantissa - 1;
        DoubleDouble s = new DoubleDouble(f, 0) / DoubleDouble.Sum(2, f);
        DoubleDouble square = s * s;
        double z = square.High;
        double w = z * z;
        double odd = (1.0 / 7) + (w * ((1.0 / 11) + (w * ((1.0 / 15) + (w * ((1.0 / 19) + (w * ((1.0 / 23) + (w * (1.0 / 27))))))))));
        double even = (1.0 / 9) + (w * ((1.0 / 13) + (w * ((1.0 / 17) + (w * ((1.0 / 21) + (w * (1.0 / 25))))))));
        DoubleDouble fifth = new DoubleDouble(0.2, -1.1102230246251566e-17) + new DoubleDouble(z * (odd + (z * even)), 0);
        DoubleDouble third = new DoubleDouble(0.3333333333333333, 1.850371707708594e-17) + (fifth * square);
        DoubleDouble twice = new(2 * s.High, 2 * s.Low);
        return twice + (third * square * twice);
    }
}
