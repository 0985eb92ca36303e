using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PipelineDsl;

/// <summary>Places in ascending numbers. Neither the halving nor the counting takes a branch that depends on the value.</summary>
internal static class SortedNumbers
{
    /// <summary>From how many numbers on halving is faster than counting.</summary>
    private const int FewEnoughToCount = 32;

    /// <summary>The numbers with NaN, which is not counted, up to a whole vector.</summary>
    public static double[] Padded(ReadOnlySpan<double> ascending)
    {
        int width = Vector256<double>.Count;
        var padded = new double[(ascending.Length + width - 1) / width * width];
        ascending.CopyTo(padded);
        padded.AsSpan(ascending.Length).Fill(double.NaN);
        return padded;
    }

    /// <summary>How many numbers are not above the value, which is not NaN.</summary>
    public static int CountNotAbove(ReadOnlySpan<double> ascending, double value)
    {
        int start = 0;
        int length = ascending.Length;
        while (length > FewEnoughToCount)
        {
            int half = length / 2;
            int isNotAbove = ascending[start + half - 1] <= value ? 1 : 0;
            start += half * isNotAbove;
            length -= half;
        }

        return start + Count(ascending.Slice(start, length), value);
    }

    /// <summary>How many numbers are below the value, which is not NaN.</summary>
    public static int CountBelow(ReadOnlySpan<double> ascending, double value) =>
        value == double.NegativeInfinity ? 0 : CountNotAbove(ascending, Math.BitDecrement(value));

    private static int Count(ReadOnlySpan<double> numbers, double value)
    {
        ref double first = ref MemoryMarshal.GetReference(numbers);
        Vector256<double> bound = Vector256.Create(value);
        int count = 0;
        int i = 0;
        for (; i <= numbers.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            count += BitOperations.PopCount(Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref first, (nuint)i), bound).ExtractMostSignificantBits());
        }

        for (; i < numbers.Length; i++) count += numbers[i] <= value ? 1 : 0;
        return count;
    }
}
