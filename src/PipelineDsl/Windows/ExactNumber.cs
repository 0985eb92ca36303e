using System.Numerics;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// A real number before its one rounding: a normalised 128-bit magnitude (the top bit is set, or it is zero), whether something lies below it, and
/// the weight of its upper word's lowest bit as a power of two.
/// </summary>
internal readonly record struct ExactNumber(bool IsNegative, ulong Upper, ulong Lower, bool Sticky, int Exponent)
{
    private const ulong Half = 1UL << 63;

    /// <summary>A number from its top words, of which <paramref name="high"/> is not zero.</summary>
    /// <param name="negative">The sign.</param>
    /// <param name="high">The highest word.</param>
    /// <param name="middle">The next word.</param>
    /// <param name="low">The word after that.</param>
    /// <param name="sticky">Whether there is anything below <paramref name="low"/>.</param>
    /// <param name="exponent">The weight of the lowest bit of <paramref name="high"/>.</param>
    public static ExactNumber Normalized(bool negative, ulong high, ulong middle, ulong low, bool sticky, int exponent)
    {
        int shift = BitOperations.LeadingZeroCount(high);
        if (shift == 0) return new(negative, high, middle, sticky || low != 0, exponent);
        return new(
            negative,
            (high << shift) | (middle >> (64 - shift)),
            (middle << shift) | (low >> (64 - shift)),
            sticky || low << shift != 0,
            exponent - shift);
    }

    /// <summary>The quotient by a count, again exact up to its sticky bit.</summary>
    public ExactNumber DividedBy(uint count)
    {
        if (Upper == 0 || count == 1) return this;

        // The upper word has its top bit set and the count is below 2^32, so two steps give a full word of quotient.
        (ulong quotient, ulong remainder) = Math.DivRem(Upper, count);
        int shift = BitOperations.LeadingZeroCount(quotient);
        bool sticky;
        if (shift == 0)
        {
            sticky = Sticky || remainder != 0 || Lower != 0;
        }
        else
        {
            (ulong next, remainder) = Math.DivRem((remainder << shift) | (Lower >> (64 - shift)), count);
            quotient = (quotient << shift) | next;
            sticky = Sticky || remainder != 0 || Lower << shift != 0;
        }

        return new(IsNegative, quotient, 0, sticky, Exponent - shift);
    }

    /// <summary>Rounded to nearest, ties to even; beyond the type ±∞. What rounds to zero is +0.</summary>
    public double ToDouble()
    {
        if (Upper == 0) return 0d;
        ulong bits = Round(mantissaBits: 53, leastExponent: -1022, greatestExponent: 1023);
        return BitConverter.UInt64BitsToDouble(bits | (IsNegative && bits != 0 ? 1UL << 63 : 0));
    }

    /// <summary>Rounded to nearest, ties to even; beyond the type ±∞. What rounds to zero is +0.</summary>
    public float ToSingle()
    {
        if (Upper == 0) return 0f;
        uint bits = (uint)Round(mantissaBits: 24, leastExponent: -126, greatestExponent: 127);
        return BitConverter.UInt32BitsToSingle(bits | (IsNegative && bits != 0 ? 1U << 31 : 0));
    }

    /// <summary>The bits of an IEEE number, but for the sign.</summary>
    private ulong Round(int mantissaBits, int leastExponent, int greatestExponent)
    {
        int exponent = Exponent + 63;
        ulong infinity = (ulong)(greatestExponent - leastExponent + 2) << (mantissaBits - 1);
        if (exponent > greatestExponent) return infinity;

        // Below the least exponent the mantissa gets shorter (subnormal numbers).
        bool isNormal = exponent >= leastExponent;
        int drop = 64 - mantissaBits + (isNormal ? 0 : leastExponent - exponent);
        if (drop > 64) return 0;
        ulong mantissa = drop == 64 ? 0 : Upper >> drop;
        ulong rest = drop == 64 ? Upper : Upper << (64 - drop);
        bool below = Sticky || Lower != 0;
        bool up = rest > Half || (rest == Half && (below || (mantissa & 1) != 0));

        // The mantissa's leading one adds one to the exponent field, and a carry out of it one more: up to infinity.
        ulong field = isNormal ? (ulong)(exponent - leastExponent) << (mantissaBits - 1) : 0;
        return field + mantissa + (up ? 1UL : 0UL);
    }
}
