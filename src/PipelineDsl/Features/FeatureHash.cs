using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>
/// Hashes of text for features: the same number in every process, on every machine and in every version, which <see cref="string.GetHashCode()"/>
/// does not promise. XXH3 (64 bits, seed 0) over the UTF-16 code units in little-endian order. Not for adversarial data. Allocates nothing.
/// </summary>
public static class FeatureHash
{
    private const int BufferLength = 256;

    /// <summary>The hash of a text by its characters; 0 for null. The empty text has a hash of its own.</summary>
    public static ulong Of(string? text) => text is null ? 0 : Of(text.AsSpan());

    /// <inheritdoc cref="Of(string?)"/>
    public static ulong Of(ReadOnlySpan<char> text) => BitConverter.IsLittleEndian ? XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text)) : OfSwapped(text);

    /// <summary>The hash folded to 32 bits: what to write in place of <see cref="string.GetHashCode()"/>; 0 for null.</summary>
    public static int CodeOf(string? text) => Fold(Of(text));

    /// <inheritdoc cref="CodeOf(string?)"/>
    public static int CodeOf(ReadOnlySpan<char> text) => Fold(Of(text));

    /// <summary>One of a number of buckets, each as likely as the others; bucket 0 for null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buckets">How many buckets there are, from 1 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no bucket.</exception>
    public static int BucketOf(string? text, int buckets) => Reduce(Of(text), buckets);

    /// <inheritdoc cref="BucketOf(string?, int)"/>
    public static int BucketOf(ReadOnlySpan<char> text, int buckets) => Reduce(Of(text), buckets);

    private static int Fold(ulong hash) => unchecked((int)(hash ^ (hash >> 32)));

    // The high half of hash × buckets (Lemire 2019), with no division and no bias that could be noticed.
    private static int Reduce(ulong hash, int buckets)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(buckets);
        return (int)Math.BigMul(hash, (ulong)buckets, out _);
    }

    private static ulong OfSwapped(ReadOnlySpan<char> text)
    {
        ushort[]? rented = text.Length > BufferLength ? ArrayPool<ushort>.Shared.Rent(text.Length) : null;
        Span<ushort> swapped = rented ?? stackalloc ushort[BufferLength];
        swapped = swapped[..text.Length];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(text), swapped);
        ulong hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(swapped));
        if (rented is not null) ArrayPool<ushort>.Shared.Return(rented);
        return hash;
    }
}
