namespace PipelineDsl;

public static partial class FeatureMath
{
    private const double PiHigh = 3.141592653589793;
    private const double PiLow = 1.2246467991473532e-16;

    /// <summary>arctan(i/8) for i = 0 to 8, high and low parts.</summary>
    private static ReadOnlySpan<double> AngleTable =>
    [
        0, 0,
        0.12435499454676144, -3.1253241424539383e-18,
        0.24497866312686414, 1.0698755618734451e-17,
        0.35877067027057225, -2.4623815582638635e-17,
        0.4636476090008061, 2.2698777452961687e-17,
        0.5585993153435624, -5.4556305485916264e-18,
        0.6435011087932844, 1.5834785051444286e-17,
        0.7188299996216245, -2.1478388444456983e-17,
        0.7853981633974483, 3.061616997868383e-17,
    ];

    /// <summary>sin r for |r| ≤ π/4, as a sum of two: r − r³/3! + r⁵/5! − …, the low part of r times the cosine.</summary>
    private static DoubleDouble SinOfSmall(DoubleDouble r)
    {
        double x = r.High;
        double z = x * x;
        double w = z * z;
        double odd = (-1.0 / 6) + (w * ((-1.0 / 5040) + (w * ((-1.0 / 39916800) + (w * (-1.0 / 1307674368000))))));
        double even = (1.0 / 120) + (w * ((1.0 / 362880) + (w * ((1.0 / 6227020800) + (w * (1.0 / 355687428096000))))));
        return DoubleDouble.OrderedSum(x, (x * z * (odd + (z * even))) + (r.Low - (r.Low * (0.5 * z))));
    }

    /// <summary>cos r for |r| ≤ π/4, as a sum of two: 1 − r²/2! + r⁴/4! − …, less the low part of r times the sine.</summary>
    private static DoubleDouble CosOfSmall(DoubleDouble r)
    {
        double x = r.High;
        double z = x * x;
        double w = z * z;
        double half = 0.5 * z;
        double even = (1.0 / 24) + (w * ((1.0 / 40320) + (w * ((1.0 / 479001600) + (w * (1.0 / 20922789888000))))));
        double odd = (-1.0 / 720) + (w * ((-1.0 / 3628800) + (w * ((-1.0 / 87178291200) + (w * (-1.0 / 6402373705728000))))));
        DoubleDouble sum = DoubleDouble.OrderedSum(1, -half);
        return DoubleDouble.OrderedSum(sum.High, sum.Low + ((w * (even + (z * odd))) - (x * r.Low)));
    }

    /// <summary>The angle of (x, y) in the first quadrant, axes included.</summary>
    private static DoubleDouble AngleOf(double y, double x)
    {
        if (y <= x) return AngleOfRatio(y, x);
        DoubleDouble complement = AngleOfRatio(x, y);
        return new DoubleDouble(PiHigh / 2, PiLow / 2) + new DoubleDouble(-complement.High, -complement.Low);
    }

    /// <summary>
    /// arctan(n/d) for 0 ≤ n ≤ d: with c the multiple of 1/8 next to n/d, arctan c from a table plus the series of arctan t,
    /// t = (n − c·d)/(d + c·n).
    /// </summary>
    private static DoubleDouble AngleOfRatio(double n, double d)
    {
        if (n == 0) return default;
        if (double.IsInfinity(d)) return double.IsInfinity(n) ? new(PiHigh / 4, PiLow / 4) : default;
        double ratio = n / d;
        if (ratio < 1e-8) return new(ratio, 0);
        (n, d) = Centre(n, d);
        int step = (int)Math.Round(8 * ratio);
        double c = step / 8.0;
        DoubleDouble product = DoubleDouble.Product(c, d);
        DoubleDouble t = DoubleDouble.Sum(n - product.High, -product.Low) / (DoubleDouble.Product(c, n) + new DoubleDouble(d, 0));
        DoubleDouble sum = DoubleDouble.Sum(AngleTable[2 * step], t.High);
        return DoubleDouble.OrderedSum(sum.High, sum.Low + (AngleTable[(2 * step) + 1] + (t.Low + AtanTail(t.High))));
    }

    /// <summary>Scales two coordinates, the second the larger, so that no product overflows and the larger one is no subnormal.</summary>
    private static (double N, double D) Centre(double n, double d)
    {
        if (d > 1e150) return (n * PowerOfTwo(-600), d * PowerOfTwo(-600));
        if (d < 1e-150) return (n * PowerOfTwo(600), d * PowerOfTwo(600));
        return (n, d);
    }

    /// <summary>arctan t − t = −t³/3 + t⁵/5 − … for |t| ≤ 1/16.</summary>
    private static double AtanTail(double t)
    {
        double z = t * t;
        double w = z * z;
        double odd = (-1.0 / 3) + (w * ((-1.0 / 7) + (w * ((-1.0 / 11) + (w * (-1.0 / 15))))));
        double even = (1.0 / 5) + (w * ((1.0 / 9) + (w * (1.0 / 13))));
        return t * z * (odd + (z * even));
    }

    /// <summary>√(1 − x²) without losing what x² rounds away.</summary>
    private static double Cathetus(double x)
    {
        DoubleDouble square = DoubleDouble.Product(x, x);
        return Math.Sqrt(Math.Max(0, (1 - square.High) - square.Low));
    }
}
