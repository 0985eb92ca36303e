using System.Numerics;

namespace PipelineDsl.Tests.Windows;

/// <summary>An exact fraction, and its rounding by comparison with the neighbouring numbers: slow, and obviously right.</summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    public static readonly Rational Zero = new(0, 1);

    public static Rational Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        BigInteger mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent != 0) mantissa += BigInteger.One << 52;
        if (bits < 0) mantissa = -mantissa;
        int power = Math.Max(exponent, 1) - 1075;
        return power >= 0 ? new(mantissa << power, 1) : new(mantissa, BigInteger.One << -power);
    }

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public Rational DividedBy(long count) => new(Numerator, Denominator * count);

    public double ToDouble() => Nearest(Guess(), Math.BitIncrement, Math.BitDecrement, double.MaxValue, value => BitConverter.DoubleToInt64Bits(value));

    public float ToSingle() => (float)Nearest(
        (float)Guess(),
        value => MathF.BitIncrement((float)value),
        value => MathF.BitDecrement((float)value),
        float.MaxValue,
        value => BitConverter.SingleToInt32Bits((float)value));

    private double Guess()
    {
        if (Numerator.IsZero) return 0d;
        int shift = (int)(Denominator.GetBitLength() - BigInteger.Abs(Numerator).GetBitLength()) + 80;
        BigInteger scaled = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
        return Math.ScaleB((double)scaled, -shift);
    }

    private double Nearest(double guess, Func<double, double> up, Func<double, double> down, double greatest, Func<double, long> bits)
    {
        // The value that follows the greatest decides from where on a sum is infinite: half a step above it.
        if (double.IsInfinity(guess)) guess = guess > 0 ? greatest : -greatest;
        double[] candidates = [down(down(guess)), down(guess), guess, up(guess), up(up(guess))];
        double best = double.NaN;
        Rational least = Zero;
        foreach (double candidate in candidates)
        {
            Rational distance = Distance(candidate, greatest, down);
            if (!double.IsNaN(best))
            {
                int order = Compare(distance, least);
                if (order > 0 || (order == 0 && (bits(candidate) & 1) != 0)) continue;
            }

            (best, least) = (candidate, distance);
        }

        return best + 0d;
    }

    private Rational Distance(double candidate, double greatest, Func<double, double> down)
    {
        Rational other = double.IsInfinity(candidate)
            ? Of(candidate > 0 ? greatest : -greatest) + (candidate > 0 ? Step(greatest, down) : Negative(Step(greatest, down)))
            : Of(candidate);
        Rational difference = this + Negative(other);
        return difference with { Numerator = BigInteger.Abs(difference.Numerator) };
    }

    private static Rational Step(double greatest, Func<double, double> down) => Of(greatest) + Negative(Of(down(greatest)));

    private static Rational Negative(Rational value) => value with { Numerator = -value.Numerator };

    private static int Compare(Rational left, Rational right) => (left.Numerator * right.Denominator).CompareTo(right.Numerator * left.Denominator);
}
