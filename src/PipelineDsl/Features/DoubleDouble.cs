namespace PipelineDsl;

/// <summary>
/// A number as the unevaluated sum of two doubles, about 106 bits (Dekker 1971). Plain additions and multiplications only, never a fused
/// multiply-add, so that every processor gives the same bits. Operands are far from overflow and underflow.
/// </summary>
internal readonly struct DoubleDouble(double high, double low)
{
    /// <summary>2^27 + 1: splits a double into two halves whose products are exact.</summary>
    private const double Splitter = 134217729;

    public double High { get; } = high;

    public double Low { get; } = low;

    /// <summary>The exact sum of two doubles.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b;
        double part = sum - a;
        return new(sum, (a - (sum - part)) + (b - part));
    }

    /// <summary>The exact sum of two doubles, the first not smaller in magnitude.</summary>
    public static DoubleDouble OrderedSum(double a, double b)
    {
        double sum = a + b;
        return new(sum, (a - sum) + b);
    }

    /// <summary>The exact product of two doubles.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        double wideA = Splitter * a;
        double highA = wideA - (wideA - a);
        double lowA = a - highA;
        double wideB = Splitter * b;
        double highB = wideB - (wideB - b);
        double lowB = b - highB;
        return new(product, ((highA * highB) - product + (highA * lowB) + (lowA * highB)) + (lowA * lowB));
    }

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble sum = Sum(a.High, b.High);
        return OrderedSum(sum.High, sum.Low + (a.Low + b.Low));
    }

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble product = Product(a.High, b.High);
        return OrderedSum(product.High, product.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    public static DoubleDouble operator *(DoubleDouble a, double b)
    {
        DoubleDouble product = Product(a.High, b);
        return OrderedSum(product.High, product.Low + (a.Low * b));
    }

    /// <summary>The quotient, to about 100 bits.</summary>
    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double quotient = a.High / b.High;
        DoubleDouble product = Product(quotient, b.High);
        double rest = (a.High - product.High - product.Low + a.Low) - (quotient * b.Low);
        return OrderedSum(quotient, rest / b.High);
    }
}
