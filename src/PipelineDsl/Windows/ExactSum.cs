using System.Runtime.CompilerServices;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// An exact sum in 192-bit fixed point. Reals are held in units of 2^−112: those from 2^−60 to 2^49 fit with all their bits, 2^30 of them without
/// overflow. Whole numbers are held in units of 1. What does not fit goes to a <see cref="WideSum"/>.
/// </summary>
internal struct ExactSum
{
    /// <summary>The weight of the lowest bit of a sum of reals, as a power of two.</summary>
    public const int RealExponent = -112;

    private const int HighestShift = 108;
    private const int ShiftOfZeroExponent = 1075 + RealExponent;
    private const ulong MantissaMask = (1UL << 52) - 1;

    private ulong _low;
    private ulong _middle;
    private long _high;

    /// <summary>Whether sums of the type are held in units of 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInteger<TValue>() => typeof(TValue) != typeof(double) && typeof(TValue) != typeof(float);

    /// <summary>Two's complement words, lowest first.</summary>
    public readonly (ulong Low, ulong Middle, long High) Words => (_low, _middle, _high);

    /// <summary>Adds a value.</summary>
    /// <returns>False when it does not fit; the sum is as before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd<TValue>(TValue value)
        where TValue : unmanaged
    {
        if (!TrySplit(value, out bool negative, out ulong low, out ulong middle, out ulong high)) return false;
        if (negative)
            Subtract(low, middle, high);
        else
            Add(low, middle, high);
        return true;
    }

    /// <summary>Takes a value away.</summary>
    /// <returns>False when it does not fit; the sum is as before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TrySubtract<TValue>(TValue value)
        where TValue : unmanaged
    {
        if (!TrySplit(value, out bool negative, out ulong low, out ulong middle, out ulong high)) return false;
        if (negative)
            Add(low, middle, high);
        else
            Subtract(low, middle, high);
        return true;
    }

    /// <summary>Whether a value fits.</summary>
    public static bool Fits<TValue>(TValue value)
        where TValue : unmanaged => TrySplit(value, out _, out _, out _, out _);

    /// <summary>The sum's magnitude as a normalised 128-bit number, the rest as a sticky bit.</summary>
    /// <param name="exponent">The weight of the lowest bit in units of 1, as a power of two: <see cref="RealExponent"/> or 0.</param>
    public readonly ExactNumber Normalize(int exponent)
    {
        ulong low = _low, middle = _middle, high = (ulong)_high;
        bool negative = _high < 0;
        if (negative)
        {
            low = 0 - low;
            ulong carry = low == 0 ? 1UL : 0UL;
            middle = ~middle + carry;
            carry = carry != 0 && middle == 0 ? 1UL : 0UL;
            high = ~high + carry;
        }

        int topExponent = exponent + 128;
        if (high == 0)
        {
            (high, middle, low) = (middle, low, 0);
            topExponent -= 64;
            if (high == 0)
            {
                (high, middle) = (middle, 0);
                topExponent -= 64;
                if (high == 0) return default;
            }
        }

        return ExactNumber.Normalized(negative, high, middle, low, sticky: false, topExponent);
    }

    /// <summary>A sum of whole numbers, when it is a <see cref="long"/>.</summary>
    public readonly bool TryGetInteger(out long value)
    {
        value = (long)_low;
        ulong sign = (ulong)(value >> 63);
        return _middle == sign && (ulong)_high == sign;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TrySplit<TValue>(TValue value, out bool negative, out ulong low, out ulong middle, out ulong high)
        where TValue : unmanaged
    {
        if (!IsInteger<TValue>())
        {
            double real = typeof(TValue) == typeof(double) ? (double)(object)value : (float)(object)value;
            return TrySplitReal(real, out negative, out low, out middle, out high);
        }

        middle = high = 0;
        if (typeof(TValue) == typeof(ulong))
        {
            negative = false;
            low = (ulong)(object)value;
            return true;
        }

        long whole = ToInteger(value);
        negative = whole < 0;
        low = negative ? 0UL - (ulong)whole : (ulong)whole;
        return true;
    }

    /// <summary>The parts of a value that is not <see cref="ulong"/> nor real.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ToInteger<TValue>(TValue value)
        where TValue : unmanaged
    {
        if (typeof(TValue) == typeof(bool)) return (bool)(object)value ? 1 : 0;
        if (typeof(TValue) == typeof(sbyte)) return (sbyte)(object)value;
        if (typeof(TValue) == typeof(byte)) return (byte)(object)value;
        if (typeof(TValue) == typeof(short)) return (short)(object)value;
        if (typeof(TValue) == typeof(ushort)) return (ushort)(object)value;
        if (typeof(TValue) == typeof(int)) return (int)(object)value;
        if (typeof(TValue) == typeof(uint)) return (uint)(object)value;
        if (typeof(TValue) == typeof(long)) return (long)(object)value;
        throw new NotSupportedException($"Windows over {typeof(TValue)} are not supported: return a number or a bool from the aggregate.");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TrySplitReal(double value, out bool negative, out ulong low, out ulong middle, out ulong high)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value);
        negative = (long)bits < 0;
        int shift = ((int)(bits >> 52) & 0x7FF) - ShiftOfZeroExponent;
        if ((uint)shift > HighestShift)
        {
            low = middle = high = 0;
            return value == 0d;
        }

        ulong mantissa = (bits & MantissaMask) | (MantissaMask + 1);
        ulong first = mantissa << (shift & 63);
        ulong second = mantissa >> 1 >> (~shift & 63);
        bool isLow = shift < 64;
        low = isLow ? first : 0;
        middle = isLow ? second : first;
        high = isLow ? 0 : second;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ulong low, ulong middle, ulong high)
    {
        _low += low;
        ulong carry = _low < low ? 1UL : 0UL;
        _middle += middle;
        ulong carryOver = _middle < middle ? 1UL : 0UL;
        _middle += carry;
        carryOver += _middle < carry ? 1UL : 0UL;
        _high += (long)(high + carryOver);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Subtract(ulong low, ulong middle, ulong high)
    {
        ulong borrow = _low < low ? 1UL : 0UL;
        _low -= low;
        ulong borrowOver = _middle < middle ? 1UL : 0UL;
        _middle -= middle;
        borrowOver += _middle < borrow ? 1UL : 0UL;
        _middle -= borrow;
        _high -= (long)(high + borrowOver);
    }
}
