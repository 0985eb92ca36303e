using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>Texts of up to four code units as one 64-bit number; texts of one length have one number exactly when they are equal.</summary>
internal static class PackedText
{
    /// <summary>The longest text that fits.</summary>
    public const int MaxLength = 4;

    /// <summary>The number of a text that fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ref char first = ref MemoryMarshal.GetReference(text);
        ref byte start = ref Unsafe.As<char, byte>(ref first);
        return text.Length switch
        {
            4 => Unsafe.ReadUnaligned<ulong>(ref start),
            3 => Unsafe.ReadUnaligned<uint>(ref start) | ((ulong)Unsafe.Add(ref first, 2) << 32),
            2 => Unsafe.ReadUnaligned<uint>(ref start),
            1 => first,
            _ => 0,
        };
    }
}
