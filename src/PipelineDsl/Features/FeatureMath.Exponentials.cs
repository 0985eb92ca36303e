using System.Runtime.CompilerServices;

namespace PipelineDsl;

public static partial class FeatureMath
{
    private const double OverflowsAbove = 709.782712893384;
    private const double VanishesBelow = -745.1332191019412;

    /// <summary>e to the power x.</summary>
    public static double Exp(double x)
    {
        if (!(x >= VanishesBelow && x <= OverflowsAbove)) return ExpOfExtreme(x);
        int exponent = ReduceByLn2(x, out DoubleDouble rest);
        DoubleDouble power = ExpOfSmall(rest);
        return Scale(power.High + power.Low, exponent);
    }

    /// <inheritdoc cref="Exp(double)"/>
    public static float Exp(float x) => (float)Exp((double)x);

    /// <summary>e to the power x, minus 1, accurate near 0.</summary>
    public static double Expm1(double x)
    {
        if (x > 45 || double.IsNaN(x)) return Exp(x);
        if (x < -40) return -1;
        if (Math.Abs(x) < 1.1102230246251565e-16) return x;
        if (Math.Abs(x) < 0.34) return x + (x * x * ExpTail(x));
        int exponent = ReduceByLn2(x, out DoubleDouble rest);
        DoubleDouble power = ExpOfSmall(rest);
        DoubleDouble less = DoubleDouble.Sum(Scale(power.High, exponent), -1);
        return less.High + (less.Low + Scale(power.Low, exponent));
    }

    /// <inheritdoc cref="Expm1(double)"/>
    public static float Expm1(float x) => (float)Expm1((double)x);

    /// <summary>x to the power y, with the special cases of C99: x⁰ and 1ʸ are 1 also for NaN, a negative x has real powers for whole y only.</summary>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1) return 1;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        if (y == 1) return x;
        bool isNegative = double.IsNegative(x) && double.IsOddInteger(y);
        double magnitude = Math.Abs(x);
        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && !double.IsInteger(y)) return double.NaN;
        double power = PowOfMagnitude(magnitude, y);
        return isNegative ? -power : power;
    }

    /// <inheritdoc cref="Pow(double, double)"/>
    public static float Pow(float x, float y) => (float)Pow((double)x, y);

    private static double PowOfMagnitude(double x, double y)
    {
        if (x == 1) return 1;
        if (x == 0 || double.IsInfinity(x) || double.IsInfinity(y)) return (x > 1) == (y > 0) ? double.PositiveInfinity : 0;
        DoubleDouble logarithm = WideLogOf(x);
        double estimate = y * logarithm.High;
        if (estimate > OverflowsAbove + 1) return double.PositiveInfinity;
        if (estimate < VanishesBelow - 1) return 0;
        DoubleDouble product = logarithm * y;
        int exponent = ReduceByLn2(product.High, out DoubleDouble rest);
        DoubleDouble power = ExpOfSmall(DoubleDouble.Sum(rest.High, rest.Low + product.Low));
        return Scale(power.High + power.Low, exponent);
    }

    private static double ExpOfExtreme(double x) => double.IsNaN(x) ? double.NaN : x > 0 ? double.PositiveInfinity : 0;

    /// <summary>x = exponent·ln 2 + rest with |rest| ≤ ½ ln 2 (Cody and Waite).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReduceByLn2(double x, out DoubleDouble rest)
    {
        // Adding and subtracting 1.5·2^52 rounds to a whole number.
        const double rounder = 6755399441055744;
        double exponent = ((x * 1.4426950408889634) + rounder) - rounder;
        rest = DoubleDouble.Sum(x - (exponent * Ln2High), -(exponent * Ln2Low));
        return (int)exponent;
    }

    /// <summary>e^r for |r| ≤ ½ ln 2, as a sum of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble ExpOfSmall(DoubleDouble r)
    {
        double x = r.High;
        DoubleDouble sum = DoubleDouble.OrderedSum(1, x);
        return new(sum.High, sum.Low + ((x * x * ExpTail(x)) + (r.Low + (r.Low * x))));
    }

    /// <summary>(eˣ − 1 − x) / x² = 1/2! + x/3! + x²/4! + … for |x| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpTail(double x)
    {
        double w = x * x;
        double even = (1.0 / 2) + (w * ((1.0 / 24) + (w * ((1.0 / 720) + (w * ((1.0 / 40320) + (w * ((1.0 / 3628800) + (w * ((1.0 / 479001600) + (w * (1.0 / 87178291200))))))))))));
        double odd = (1.0 / 6) + (w * ((1.0 / 120) + (w * ((1.0 / 5040) + (w * ((1.0 / 362880) + (w * ((1.0 / 39916800) + (w * (1.0 / 6227020800))))))))));
        return even + (x * odd);
    }

    /// <summary>x · 2^exponent for −1100 ≤ exponent ≤ 1100, rounded at most once when x is about 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Scale(double x, int exponent)
    {
        if (exponent is >= -1021 and <= 1023) return x * PowerOfTwo(exponent);
        int first = exponent > 0 ? 1023 : -969;
        return x * PowerOfTwo(first) * PowerOfTwo(exponent - first);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((exponent + 1023L) << 52);
}
