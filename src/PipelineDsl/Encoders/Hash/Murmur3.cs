using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Numerics;
using System.Text.Unicode;

namespace PipelineDsl;

/// <summary>MurmurHash3_x86_32 by Austin Appleby (public domain), over UTF-8.</summary>
internal static class Murmur3
{
    private const int MostOnStack = 256;

    /// <summary>The hash of a text's UTF-8 bytes; a lone surrogate counts as U+FFFD.</summary>
    public static uint Of(ReadOnlySpan<char> text, uint seed)
    {
        // Three bytes a code unit are enough: a pair of surrogates takes four.
        int most = text.Length * 3;
        byte[]? rented = most > MostOnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented ?? stackalloc byte[MostOnStack];
        OperationStatus status = Utf8.FromUtf16(text, bytes, out _, out int written);
        Debug.Assert(status == OperationStatus.Done);
        uint hash = Of(bytes[..written], seed);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    /// <summary>The hash of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint seed)
    {
        uint hash = seed;
        ReadOnlySpan<byte> rest = bytes;
        for (; rest.Length >= sizeof(uint); rest = rest[sizeof(uint)..])
        {
            hash ^= Scramble(BinaryPrimitives.ReadUInt32LittleEndian(rest));
            hash = (BitOperations.RotateLeft(hash, 13) * 5) + 0xE6546B64;
        }

        uint tail = 0;
        for (int i = rest.Length - 1; i >= 0; i--) tail = (tail << 8) | rest[i];
        hash ^= Scramble(tail) ^ (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    private static uint Scramble(uint block) => BitOperations.RotateLeft(block * 0xCC9E2D51, 15) * 0x1B873593;
}
