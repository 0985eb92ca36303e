using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// A 64-bit hash over the columns of a row: equal for equal rows in every process, on every processor. Not for adversarial data.
/// Each value is folded in by one 64×64→128-bit multiplication whose halves are combined by exclusive or (as in wyhash). Called by generated code.
/// </summary>
public struct RowHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong Finish = 0xD6E8FEB86659FD93;
    private const ulong Null = 0xA0761D6478BD642F;
    private const ulong Present = 0xE7037ED1A0B428DB;

    private ulong _state;

    /// <summary>Adds a whole number, or an enum cast to <see cref="long"/>.</summary>
    public void Add(long value) => Fold((ulong)value);

    /// <summary>Adds an unsigned whole number.</summary>
    public void Add(ulong value) => Fold(value);

    /// <summary>Adds a number; −0 is 0, and all NaN are one.</summary>
    public void Add(double value) => Fold(double.IsNaN(value) ? 0x7FF8000000000000 : BitConverter.DoubleToUInt64Bits(value + 0d));

    /// <summary>Adds a number; −0 is 0, and all NaN are one.</summary>
    public void Add(float value) => Fold(float.IsNaN(value) ? 0x7FC00000 : BitConverter.SingleToUInt32Bits(value + 0f));

    /// <summary>Adds a number by value: 1.0 and 1.00 are the same.</summary>
    public void Add(decimal value)
    {
        // Dividing by one with 28 zeros removes trailing zeros, so that equal values have equal bits.
        decimal normal = value == 0m ? 0m : value / 1.0000000000000000000000000000m;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(normal, bits);
        Fold((uint)bits[0] | ((ulong)(uint)bits[1] << 32));
        Fold((uint)bits[2] | ((ulong)(uint)bits[3] << 32));
    }

    /// <summary>Adds a boolean.</summary>
    public void Add(bool value) => Fold(value ? 1UL : 0UL);

    /// <summary>Adds a character.</summary>
    public void Add(char value) => Fold(value);

    /// <summary>Adds text by its characters; null is not the empty text.</summary>
    public void Add(string? value)
    {
        if (value is null)
            Fold(Null);
        else
            Fold(Present ^ HashText(value));
    }

    /// <summary>Adds a time by its ticks.</summary>
    public void Add(DateTime value) => Fold((ulong)value.Ticks);

    /// <summary>Adds an instant.</summary>
    public void Add(DateTimeOffset value) => Fold((ulong)value.UtcTicks);

    /// <summary>Adds a day.</summary>
    public void Add(DateOnly value) => Fold((ulong)value.DayNumber);

    /// <summary>Adds a time of day.</summary>
    public void Add(TimeOnly value) => Fold((ulong)value.Ticks);

    /// <summary>Adds an identifier.</summary>
    public void Add(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes);
        Fold(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        Fold(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
    }

    /// <summary>Adds a whole number or the absence of one; so do the other overloads of nullable types.</summary>
    public void Add(long? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(ulong? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(double? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(float? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(decimal? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(bool? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(char? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(DateTime? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(DateTimeOffset? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(DateOnly? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(TimeOnly? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <inheritdoc cref="Add(long?)"/>
    public void Add(Guid? value)
    {
        if (AddPresence(value.HasValue)) Add(value.GetValueOrDefault());
    }

    /// <summary>The hash of what was added so far.</summary>
    public readonly ulong ToHash() => Mix(_state ^ Finish, Multiplier);

    private bool AddPresence(bool present)
    {
        Fold(present ? Present : Null);
        return present;
    }

    // The golden-ratio step keeps a zero value from leaving a zero state as it was.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fold(ulong value) => _state = Mix(_state + Multiplier ^ value, Finish);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }

    private static ulong HashText(string text)
    {
        if (BitConverter.IsLittleEndian) return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));

        short[] swapped = new short[text.Length];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, short>(text.AsSpan()), swapped);
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(swapped.AsSpan()));
    }
}
