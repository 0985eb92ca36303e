using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>
/// A 64-bit hash of a category that is the same in every process, on every processor and in every version: 64×64→128-bit multiplications whose
/// halves are combined by exclusive or, as wyhash does, over UTF-16 code units. Saved state rests on it, so it never changes. Not for
/// adversarial data.
/// </summary>
internal static class FoldedHash
{
    private const ulong Start = 0xA0761D6478BD642F;
    private const ulong First = 0xE7037ED1A0B428DB;
    private const ulong Last = 0x8EBC6AF09C88C6E3;

    /// <summary>The hash of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        ref byte start = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        nuint length = (nuint)text.Length * 2;
        ulong state = Start ^ seed ^ length;
        ulong head, tail;
        if (length <= 16)
        {
            if (length >= 8)
            {
                head = Four(ref start);
                tail = Four(ref Unsafe.Add(ref start, length - 8));
            }
            else if (length >= 4)
            {
                head = Two(ref start);
                tail = Two(ref Unsafe.Add(ref start, length - 4));
            }
            else
            {
                head = length == 0 ? 0u : Unsafe.ReadUnaligned<ushort>(ref start);
                tail = 0;
            }
        }
        else
        {
            for (nuint at = 0; at + 16 < length; at += 16)
            {
                state = Fold(Four(ref Unsafe.Add(ref start, at)) ^ First, Four(ref Unsafe.Add(ref start, at + 8)) ^ state);
            }

            head = Four(ref Unsafe.Add(ref start, length - 16));
            tail = Four(ref Unsafe.Add(ref start, length - 8));
        }

        return Fold(Last ^ length, Fold(head ^ First, tail ^ state));
    }

    /// <summary>The hash of a whole number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(long number, ulong seed = 0) => Fold(Last ^ 1, Fold((ulong)number ^ First, Start ^ seed));

    /// <summary>A hash as a place below <paramref name="count"/> (Lemire's multiplication instead of a remainder), by its high bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(ulong hash, int count) => (int)(((hash >> 32) * (ulong)count) >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }

    /// <summary>Four code units, the first in the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref byte start)
    {
        ulong units = Unsafe.ReadUnaligned<ulong>(ref start);
        return BitConverter.IsLittleEndian ? units : (ulong)Swapped((uint)units) << 32 | Swapped((uint)(units >> 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Two(ref byte start)
    {
        uint units = Unsafe.ReadUnaligned<uint>(ref start);
        return BitConverter.IsLittleEndian ? units : Swapped(units);
    }

    private static uint Swapped(uint units) => BitOperations.RotateLeft(units, 16);
}
