using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PipelineDsl;

/// <summary>Places in ascending numbers. Neither the halving nor the counting takes a branch that depends on the value.</summary>
internal static class SortedNumbers
{
    /// <summary>From how many numbers on halving is faster than counting.</summary>
    private const int FewEnoughToCount = 32;

    /// <summary>How many numbers are not above the value, which is not NaN.</summary>
    public static int CountNotAbove(ReadOnlySpan<double> ascending, double value)
    {
        int start = 0;
        int length = ascending.Length;
        while (length > FewEnoughToCount)
        {
            int half = length / 2;
            start += ascending[start + half - 1] <= value ? half : 0;
            length -= half;
        }

        return start + Count(ascending.Slice(start, length), value);
    }

    /// <summary>How many numbers are below the value, which is not NaN.</summary>
    public static int CountBelow(ReadOnlySpan<double> ascending, double value) =>
        value == double.NegativeInfinity ? 0 : CountNotAbove(ascending, Math.BitDecrement(value));

    private static int Count(ReadOnlySpan<double> numbers, double value)
    {
        ReadOnlySpan<Vector256<double>> vectors = MemoryMarshal.Cast<double, Vector256<double>>(numbers);
        Vector256<double> bound = Vector256.Create(value);
        Vector256<long> counts = default;
        foreach (Vector256<double> vector in vectors) counts -= Vector256.LessThanOrEqual(vector, bound).AsInt64();
        int count = (int)Vector256.Sum(counts);
        foreach (double number in numbers[(vectors.Length * Vector256<double>.Count)..]) count += number <= value ? 1 : 0;
        return count;
    }
}
