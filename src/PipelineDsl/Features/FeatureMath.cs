namespace PipelineDsl;

/// <summary>
/// The mathematical functions for features: the same bits on every processor, operating system and runtime, in scalar and vector code, which
/// <see cref="Math"/> and <see cref="MathF"/> do not promise because they call the C runtime. NaN results are one NaN.
/// </summary>
/// <remarks>
/// Doubles are within 1 unit in the last place of the exact result (within 1.5 where it is subnormal and for <see cref="Asin(double)"/> and
/// <see cref="Acos(double)"/>); floats are computed in double and rounded once, so that they are within 0.50001 units. Special values follow IEEE 754 and C99. Only additions,
/// subtractions, multiplications, divisions, square roots and roundings of IEEE 754 are used, in an order fixed by the source and never
/// contracted into a fused multiply-add.
/// </remarks>
public static partial class FeatureMath
{
    /// <summary>The absolute value.</summary>
    public static double Abs(double x) => double.IsNaN(x) ? double.NaN : Math.Abs(x);

    /// <inheritdoc cref="Abs(double)"/>
    public static float Abs(float x) => float.IsNaN(x) ? float.NaN : MathF.Abs(x);

    /// <summary>The smaller number; NaN if one is NaN; −0 is below 0.</summary>
    public static double Min(double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? double.NaN : Math.Min(x, y);

    /// <inheritdoc cref="Min(double, double)"/>
    public static float Min(float x, float y) => float.IsNaN(x) || float.IsNaN(y) ? float.NaN : MathF.Min(x, y);

    /// <summary>The larger number; NaN if one is NaN; 0 is above −0.</summary>
    public static double Max(double x, double y) => double.IsNaN(x) || double.IsNaN(y) ? double.NaN : Math.Max(x, y);

    /// <inheritdoc cref="Max(double, double)"/>
    public static float Max(float x, float y) => float.IsNaN(x) || float.IsNaN(y) ? float.NaN : MathF.Max(x, y);

    /// <summary>The number held within bounds; NaN stays NaN.</summary>
    public static double Clamp(double x, double min, double max) => Min(Max(x, min), max);

    /// <inheritdoc cref="Clamp(double, double, double)"/>
    public static float Clamp(float x, float min, float max) => Min(Max(x, min), max);

    /// <summary>The square root, correctly rounded; NaN below 0.</summary>
    public static double Sqrt(double x) => x < 0 || double.IsNaN(x) ? double.NaN : Math.Sqrt(x);

    /// <inheritdoc cref="Sqrt(double)"/>
    public static float Sqrt(float x) => x < 0 || float.IsNaN(x) ? float.NaN : MathF.Sqrt(x);

    /// <summary>The largest whole number not above.</summary>
    public static double Floor(double x) => double.IsNaN(x) ? double.NaN : Math.Floor(x);

    /// <inheritdoc cref="Floor(double)"/>
    public static float Floor(float x) => float.IsNaN(x) ? float.NaN : MathF.Floor(x);

    /// <summary>The smallest whole number not below.</summary>
    public static double Ceiling(double x) => double.IsNaN(x) ? double.NaN : Math.Ceiling(x);

    /// <inheritdoc cref="Ceiling(double)"/>
    public static float Ceiling(float x) => float.IsNaN(x) ? float.NaN : MathF.Ceiling(x);

    /// <summary>The whole number towards zero.</summary>
    public static double Truncate(double x) => double.IsNaN(x) ? double.NaN : Math.Truncate(x);

    /// <inheritdoc cref="Truncate(double)"/>
    public static float Truncate(float x) => float.IsNaN(x) ? float.NaN : MathF.Truncate(x);

    /// <summary>The nearest whole number, halves to even.</summary>
    public static double Round(double x) => double.IsNaN(x) ? double.NaN : Math.Round(x);

    /// <inheritdoc cref="Round(double)"/>
    public static float Round(float x) => float.IsNaN(x) ? float.NaN : MathF.Round(x);
}
