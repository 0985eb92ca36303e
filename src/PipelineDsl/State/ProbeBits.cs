namespace PipelineDsl.CompilerServices;

/// <summary>The bits of what an aggregate's method answers, equal exactly when the answers are: NaN and zero canonical, null apart.</summary>
public static class ProbeBits
{
    private const ulong Null = 0xA0761D6478BD642F;

    /// <summary>The bits of a boolean.</summary>
    public static ulong Of(bool? value) => value is bool known ? known ? 1UL : 0UL : Null;

    /// <summary>The bits of a whole number.</summary>
    public static ulong Of(long? value) => value is long known ? (ulong)known : Null;

    /// <summary>The bits of an unsigned whole number.</summary>
    public static ulong Of(ulong? value) => value ?? Null;

    /// <summary>The bits of a number; of a <see cref="float"/>, those of the same number as a double.</summary>
    public static ulong Of(double? value) => value is double known
        ? double.IsNaN(known) ? 0x7FF8000000000000 : BitConverter.DoubleToUInt64Bits(known + 0d)
        : Null;
}
