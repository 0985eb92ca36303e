namespace PipelineDsl;

public static partial class FeatureMath
{
    /// <summary>The sine of an angle in radians, of any size; NaN for infinities.</summary>
    public static double Sin(double x)
    {
        if (!double.IsFinite(x)) return double.NaN;
        if (Math.Abs(x) < 1e-8) return x;
        (int quadrant, DoubleDouble rest) = PiOverTwo.Reduce(Math.Abs(x));
        DoubleDouble sine = (quadrant & 1) == 0 ? SinOfSmall(rest) : CosOfSmall(rest);
        return (quadrant & 2) != 0 ^ x < 0 ? -sine.High : sine.High;
    }

    /// <inheritdoc cref="Sin(double)"/>
    public static float Sin(float x) => (float)Sin((double)x);

    /// <summary>The cosine of an angle in radians, of any size; NaN for infinities.</summary>
    public static double Cos(double x)
    {
        if (!double.IsFinite(x)) return double.NaN;
        (int quadrant, DoubleDouble rest) = PiOverTwo.Reduce(Math.Abs(x));
        DoubleDouble cosine = (quadrant & 1) == 0 ? CosOfSmall(rest) : SinOfSmall(rest);
        return quadrant is 1 or 2 ? -cosine.High : cosine.High;
    }

    /// <inheritdoc cref="Cos(double)"/>
    public static float Cos(float x) => (float)Cos((double)x);

    /// <summary>The tangent of an angle in radians, of any size; NaN for infinities.</summary>
    public static double Tan(double x)
    {
        if (!double.IsFinite(x)) return double.NaN;
        if (Math.Abs(x) < 1e-8) return x;
        (int quadrant, DoubleDouble rest) = PiOverTwo.Reduce(Math.Abs(x));
        DoubleDouble sine = SinOfSmall(rest);
        DoubleDouble cosine = CosOfSmall(rest);
        DoubleDouble tangent = (quadrant & 1) == 0 ? sine / cosine : cosine / sine;
        return (quadrant & 1) != 0 ^ x < 0 ? -tangent.High : tangent.High;
    }

    /// <inheritdoc cref="Tan(double)"/>
    public static float Tan(float x) => (float)Tan((double)x);

    /// <summary>The angle in radians, −π/2 to π/2, whose tangent is x.</summary>
    public static double Atan(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        if (Math.Abs(x) < 1e-8) return x;
        double angle = AngleOf(Math.Abs(x), 1).High;
        return x < 0 ? -angle : angle;
    }

    /// <inheritdoc cref="Atan(double)"/>
    public static float Atan(float x) => (float)Atan((double)x);

    /// <summary>The angle in radians, −π to π, of the point (x, y) as seen from the origin, with the special cases of C99.</summary>
    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(y) || double.IsNaN(x)) return double.NaN;
        DoubleDouble angle = AngleOf(Math.Abs(y), Math.Abs(x));
        if (double.IsNegative(x)) angle = new DoubleDouble(PiHigh, PiLow) + new DoubleDouble(-angle.High, -angle.Low);
        return double.IsNegative(y) ? -angle.High : angle.High;
    }

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static float Atan2(float y, float x) => (float)Atan2((double)y, x);

    /// <summary>The angle in radians, −π/2 to π/2, whose sine is x; NaN beyond ±1.</summary>
    public static double Asin(double x) => Math.Abs(x) <= 1 ? Atan2(x, Cathetus(x)) : double.NaN;

    /// <inheritdoc cref="Asin(double)"/>
    public static float Asin(float x) => (float)Asin((double)x);

    /// <summary>The angle in radians, 0 to π, whose cosine is x; NaN beyond ±1.</summary>
    public static double Acos(double x) => Math.Abs(x) <= 1 ? Atan2(Cathetus(x), x) : double.NaN;

    /// <inheritdoc cref="Acos(double)"/>
    public static float Acos(float x) => (float)Acos((double)x);
}
