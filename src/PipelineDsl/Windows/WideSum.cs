using System.Runtime.CompilerServices;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// An exact sum of any doubles over caller-owned words: a two's complement number in units of 2^−1074 with room for 2^78 of the largest double, then
/// how many +∞ and −∞ are inside. It takes what an <see cref="ExactSum"/> does not.
/// </summary>
internal static class WideSum
{
    /// <summary>How many words a sum has.</summary>
    public const int Length = NumberWords + 2;

    private const int NumberWords = 34;
    private const int PositiveInfinities = NumberWords;
    private const int NegativeInfinities = NumberWords + 1;
    private const int LowestExponent = -1074;
    private const int RealWord = (ExactSum.RealExponent - LowestExponent) / 64;
    private const int RealShift = (ExactSum.RealExponent - LowestExponent) % 64;

    /// <summary>Adds a value that is not NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(Span<ulong> sum, double value) => Include(sum, value, 1);

    /// <summary>Takes a value away that was added.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Subtract(Span<ulong> sum, double value) => Include(sum, value, -1);

    /// <summary>Adds the sum of all that fits. <paramref name="wide"/> is to be read, and not added to, afterwards.</summary>
    public static void Add(Span<ulong> wide, in ExactSum sum)
    {
        (ulong low, ulong middle, long high) = sum.Words;
        ulong sign = (ulong)(high >> 63);
        ReadOnlySpan<ulong> parts =
        [
            low << RealShift,
            (middle << RealShift) | (low >> (64 - RealShift)),
            ((ulong)high << RealShift) | (middle >> (64 - RealShift)),
            (ulong)(high >> (64 - RealShift)),
        ];
        ulong carry = 0;
        for (int word = RealWord; word < NumberWords; word++)
        {
            int part = word - RealWord;
            carry = AddTo(ref wide[word], part < parts.Length ? parts[part] : sign, carry);
        }
    }

    /// <summary>The sum when infinities decide it: ±∞, or NaN with both signs inside.</summary>
    public static bool TryGetInfinity(ReadOnlySpan<ulong> sum, out double value)
    {
        bool positive = sum[PositiveInfinities] != 0, negative = sum[NegativeInfinities] != 0;
        value = (positive, negative) switch
        {
            (true, true) => double.NaN,
            (true, false) => double.PositiveInfinity,
            _ => double.NegativeInfinity,
        };
        return positive || negative;
    }

    /// <summary>The finite sum. Changes the words.</summary>
    public static ExactNumber Normalize(Span<ulong> sum)
    {
        Span<ulong> words = sum[..NumberWords];
        bool negative = (long)words[^1] < 0;
        if (negative) Negate(words);
        int top = words.LastIndexOfAnyExcept(0UL);
        if (top < 0) return default;
        return ExactNumber.Normalized(
            negative,
            words[top],
            top >= 1 ? words[top - 1] : 0,
            top >= 2 ? words[top - 2] : 0,
            top >= 3 && words[..(top - 2)].ContainsAnyExcept(0UL),
            LowestExponent + (64 * top));
    }

    private static void Include(Span<ulong> sum, double value, int times)
    {
        if (double.IsInfinity(value))
        {
            sum[value > 0 ? PositiveInfinities : NegativeInfinities] += (ulong)(long)times;
            return;
        }

        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        int exponent = (int)(bits >> 52) & 0x7FF;
        ulong mantissa = bits & ((1UL << 52) - 1);
        if (exponent != 0) mantissa |= 1UL << 52;
        int offset = Math.Max(exponent, 1) - 1;
        int word = offset / 64, shift = offset % 64;
        ulong low = mantissa << shift;
        ulong high = shift == 0 ? 0 : mantissa >> (64 - shift);
        if (double.IsNegative(value) == times > 0)
            SubtractAt(sum, word, low, high);
        else
            AddAt(sum, word, low, high);
    }

    private static void AddAt(Span<ulong> sum, int word, ulong low, ulong high)
    {
        ulong carry = AddTo(ref sum[word], low, 0);
        carry = AddTo(ref sum[word + 1], high, carry);
        for (int next = word + 2; carry != 0 && next < NumberWords; next++)
        {
            carry = AddTo(ref sum[next], 0, carry);
        }
    }

    private static void SubtractAt(Span<ulong> sum, int word, ulong low, ulong high)
    {
        ulong borrow = SubtractFrom(ref sum[word], low, 0);
        borrow = SubtractFrom(ref sum[word + 1], high, borrow);
        for (int next = word + 2; borrow != 0 && next < NumberWords; next++)
        {
            borrow = SubtractFrom(ref sum[next], 0, borrow);
        }
    }

    private static ulong AddTo(ref ulong word, ulong value, ulong carry)
    {
        ulong sum = word + value;
        ulong over = sum < value ? 1UL : 0UL;
        word = sum + carry;
        return over | (word < sum ? 1UL : 0UL);
    }

    private static ulong SubtractFrom(ref ulong word, ulong value, ulong borrow)
    {
        ulong difference = word - value;
        ulong under = word < value ? 1UL : 0UL;
        word = difference - borrow;
        return under | (difference < borrow ? 1UL : 0UL);
    }

    private static void Negate(Span<ulong> words)
    {
        ulong carry = 1;
        foreach (ref ulong word in words)
        {
            word = ~word;
            carry = AddTo(ref word, 0, carry);
        }
    }
}
