namespace PipelineDsl;

/// <content>
/// Whole numbers go to double. Without these overloads C# would prefer the ones for float, which round numbers beyond 16,777,216.
/// </content>
public static partial class FeatureMath
{
    /// <inheritdoc cref="Log(double)"/>
    public static double Log(long x) => Log((double)x);

    /// <inheritdoc cref="Log1p(double)"/>
    public static double Log1p(long x) => Log1p((double)x);

    /// <inheritdoc cref="Log2(double)"/>
    public static double Log2(long x) => Log2((double)x);

    /// <inheritdoc cref="Log10(double)"/>
    public static double Log10(long x) => Log10((double)x);

    /// <inheritdoc cref="Exp(double)"/>
    public static double Exp(long x) => Exp((double)x);

    /// <inheritdoc cref="Expm1(double)"/>
    public static double Expm1(long x) => Expm1((double)x);

    /// <inheritdoc cref="Sqrt(double)"/>
    public static double Sqrt(long x) => Sqrt((double)x);

    /// <inheritdoc cref="Sin(double)"/>
    public static double Sin(long x) => Sin((double)x);

    /// <inheritdoc cref="Cos(double)"/>
    public static double Cos(long x) => Cos((double)x);

    /// <inheritdoc cref="Tan(double)"/>
    public static double Tan(long x) => Tan((double)x);

    /// <inheritdoc cref="Atan(double)"/>
    public static double Atan(long x) => Atan((double)x);

    /// <inheritdoc cref="Pow(double, double)"/>
    public static double Pow(long x, long y) => Pow((double)x, y);

    /// <inheritdoc cref="Atan2(double, double)"/>
    public static double Atan2(long y, long x) => Atan2((double)y, x);
}
