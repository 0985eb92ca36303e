using System.Runtime.Intrinsics;

namespace PipelineDsl;

/// <summary>Sums over a vector in double precision, in four lanes whatever the processor, so that every one gives the same bits.</summary>
internal static class VectorSums
{
    /// <summary>The sum of the squares; not finite exactly when a component is not. Squares of floats neither overflow nor vanish here.</summary>
    public static double Squares(ReadOnlySpan<float> values)
    {
        Vector256<double> sum = default;
        for (; values.Length >= Vector128<float>.Count; values = values[Vector128<float>.Count..])
        {
            (Vector128<double> low, Vector128<double> high) = Vector128.Widen(Vector128.Create(values));
            Vector256<double> wide = Vector256.Create(low, high);
            sum += wide * wide;
        }

        double total = (sum[0] + sum[1]) + (sum[2] + sum[3]);
        foreach (float value in values) total += (double)value * value;
        return total;
    }
}
