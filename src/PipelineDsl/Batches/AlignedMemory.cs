using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>Memory for matrices that starts on a cache line and stays where it is, so that many encoded rows can be written around the caches.</summary>
public static class AlignedMemory
{
    private const int LineBytes = 64;

    /// <summary>Room for some numbers; what is in it is left over.</summary>
    /// <param name="count">How many, such as rows × stride.</param>
    public static Memory<float> Floats(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        const int LineFloats = LineBytes / sizeof(float);
        float[] array = GC.AllocateUninitializedArray<float>(checked(count + LineFloats), pinned: true);
        return array.AsMemory((int)((LineBytes - (AddressOf(array) % LineBytes)) % LineBytes) / sizeof(float), count);
    }

    /// <summary>The least stride that is not below a row's width and a whole number of cache lines.</summary>
    public static int StrideOf(int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        const int LineFloats = LineBytes / sizeof(float);
        return checked((width + LineFloats - 1) / LineFloats * LineFloats);
    }

    private static unsafe nuint AddressOf(float[] pinned) => (nuint)Unsafe.AsPointer(ref pinned[0]);
}
