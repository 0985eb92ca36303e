using System.Runtime.CompilerServices;

namespace PipelineDsl.CompilerServices;

/// <summary>The names and values of an enum, looked up once.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly bool IsFlags = typeof(TEnum).IsDefined(typeof(FlagsAttribute), inherit: false);
    private static readonly ulong NamedBits = Enum.GetValues<TEnum>().Aggregate(0UL, (bits, value) => bits | Bits(value));

    /// <summary>The named values in order of their numbers.</summary>
    internal static readonly TEnum[] Values = Enum.GetValues<TEnum>();

    /// <summary>The names for a message, the first few where there are many.</summary>
    internal static readonly string Listed = List();

    internal static bool TryParse(ReadOnlySpan<char> text, out TEnum value)
    {
        if (!Enum.TryParse(text, ignoreCase: true, out value)) return false;
        return IsFlags ? IsNamed(value) : IsNamed(value) && !text.Contains(',');
    }

    /// <summary>Whether the value has a name, or, for flags, consists of bits that have one.</summary>
    internal static bool IsNamed(TEnum value) => IsFlags ? (Bits(value) & ~NamedBits) == 0 : Enum.IsDefined(value);

    private static ulong Bits(TEnum value) => Unsafe.SizeOf<TEnum>() switch
    {
        1 => Unsafe.BitCast<TEnum, byte>(value),
        2 => Unsafe.BitCast<TEnum, ushort>(value),
        4 => Unsafe.BitCast<TEnum, uint>(value),
        _ => Unsafe.BitCast<TEnum, ulong>(value),
    };

    private static string List()
    {
        const int Shown = 12;
        string[] names = Enum.GetNames<TEnum>();
        string listed = string.Join(", ", names.Take(Shown));
        return names.Length > Shown ? $"{listed}, … ({names.Length} names)" : listed;
    }
}
