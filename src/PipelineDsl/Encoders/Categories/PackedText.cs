using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>Texts of up to four code units as one 64-bit number; texts of one length have one number exactly when they are equal.</summary>
internal static class PackedText
{
    /// <summary>The longest text that fits.</summary>
    public const int MaxLength = 4;

    /// <summary>The number of a text that fits: its first two code units and its last two, which overlap in a short one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ref char first = ref MemoryMarshal.GetReference(text);
        if (text.Length < 2) return text.Length == 0 ? 0u : first;
        ref byte start = ref Unsafe.As<char, byte>(ref first);
        ulong last = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, (text.Length - 2) * sizeof(char)));
        return Unsafe.ReadUnaligned<uint>(ref start) | (last << 32);
    }
}
