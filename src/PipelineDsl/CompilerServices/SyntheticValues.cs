using System.Runtime.InteropServices;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// The values of one column in one synthetic row. They depend on the row's index and the column's seed (a hash of its name) alone and are the same in every
/// process, version and processor: saved state is probed with them. Called by generated code.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public struct SyntheticValues
{
    private const int DistinctKeys = 7;
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private ulong _state;

    /// <summary>The values of a column in a row.</summary>
    /// <param name="row">The row's index, from 0.</param>
    /// <param name="column">The column's seed.</param>
    public SyntheticValues(int row, int column) => _state = Scramble(((ulong)(uint)row << 32) | (uint)column);

    /// <summary>True one time in eight.</summary>
    public bool IsNull() => Next() >> 61 == 0;

    /// <summary>A boolean.</summary>
    public bool Boolean() => Next() >> 63 == 1;

    /// <summary>A whole number in a closed range: small ones and the ends of the range among them.</summary>
    public long Number(long min, long max) => (long)(Offset((ulong)max - (ulong)min, Nearest(min, max)) + (ulong)min);

    /// <summary>An unsigned whole number in a closed range.</summary>
    public ulong Number(ulong min, ulong max) => min + Offset(max - min, 0);

    /// <summary>A number in a closed range: of many magnitudes, zero and the ends of the range among them.</summary>
    public double Number(double min, double max)
    {
        ulong kind = Next() % 16;
        double unit = Unit();
        double value = kind switch
        {
            0 => min,
            1 => max,
            2 or 3 => 0d,
            < 10 => unit * 1000d,
            < 12 => unit * -1000d,
            < 14 => Math.ScaleB(unit, (int)(Next() % 64) - 32),
            _ => min / 2 + (max / 2 - min / 2) * unit + (max / 2 - min / 2) * unit + min / 2,
        };
        return Math.Clamp(value, min, max);
    }

    /// <summary>A number in a closed range, rounded to a float inside it.</summary>
    public float Number(float min, float max) => Math.Clamp((float)Number((double)min, max), min, max);

    /// <summary>A decimal number in a closed range, with up to four decimals but for the ends of the range.</summary>
    public decimal Number(decimal min, decimal max) => (Next() % 16) switch
    {
        0 => min,
        1 => max,
        2 or 3 => Math.Clamp(0m, min, max),
        < 12 => Math.Clamp((long)(Next() % 10_000_000) / 10_000m, min, max),
        _ => Math.Clamp((long)(Next() % 20_000_000_000_000) / 10_000m - 1_000_000_000m, min, max),
    };

    /// <summary>Text of a length in a closed range, at most 16 where the range allows.</summary>
    public string Text(int minLength = 0, int maxLength = int.MaxValue)
    {
        int longest = Math.Max(minLength, Math.Min(maxLength, 16));
        int length = minLength + (int)(Next() % (ulong)(longest - minLength + 1));
        const string Characters = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJ-0123456789.,'\"éß漢";
        Span<char> text = stackalloc char[16];
        Span<char> destination = length <= text.Length ? text[..length] : new char[length];
        foreach (ref char c in destination)
            c = Characters[(int)(Next() % (ulong)Characters.Length)];
        return destination.ToString();
    }

    /// <summary>A character.</summary>
    public char Character() => (char)('A' + (int)(Next() % 26));

    /// <summary>One of the values given.</summary>
    public T Pick<T>(params ReadOnlySpan<T> values) => values[(int)(Next() % (ulong)values.Length)];

    /// <summary>One of the enum's named values; the default value where there is none.</summary>
    public TEnum EnumValue<TEnum>()
        where TEnum : struct, Enum
        => EnumNames<TEnum>.Values is { Length: > 0 } values ? Pick<TEnum>(values) : default;

    /// <summary>A GUID.</summary>
    public Guid GuidValue()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes, Next());
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Next());
        return new Guid(bytes);
    }

    /// <summary>A time in UTC, up to about 30 days before or after the synthetic rows' own times.</summary>
    public DateTime Time() => Start.AddTicks((long)(Next() % (ulong)(60 * TimeSpan.TicksPerDay)) - 30 * TimeSpan.TicksPerDay);

    /// <summary>The event time of the row: ascending with the index, hours apart, some equal.</summary>
    /// <param name="row">The row's index, from 0.</param>
    public static DateTime EventTime(int row)
    {
        // Hours apart by a fixed pattern; every eighth row has the time of the row before it.
        long hours = 0;
        for (int i = 1; i <= row; i++)
            hours += i % 8 == 7 ? 0 : 1 + (i * 5 % 11);
        return Start.AddHours(hours);
    }

    /// <summary>A time of day.</summary>
    public TimeOnly TimeOfDay() => new((long)(Next() % (ulong)TimeSpan.TicksPerDay));

    /// <summary>One of few keys in a closed range, so that synthetic rows share entities.</summary>
    public long Key(long min = 1, long max = long.MaxValue)
    {
        ulong distinct = Math.Min(DistinctKeys - 1, (ulong)max - (ulong)min);
        return (long)((ulong)min + Next() % (distinct + 1));
    }

    /// <summary>One of few text keys of a length in a closed range.</summary>
    public string TextKey(int minLength = 1, int maxLength = int.MaxValue)
    {
        string key = "k" + (char)('0' + (int)(Next() % DistinctKeys));
        return key.Length > maxLength ? key[(key.Length - maxLength)..] : key.PadLeft(minLength, 'k');
    }

    /// <summary>One of few GUID keys.</summary>
    public Guid GuidKey() => new((int)(Next() % DistinctKeys) + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    private ulong Offset(ulong max, ulong zero) => (Next() % 8) switch
    {
        0 => 0,
        1 => max,
        2 => zero,
        < 7 => Math.Min(max, zero > max - Math.Min(max, 100) ? zero : zero + Next() % 101),
        _ => max == ulong.MaxValue ? Next() : Next() % (max + 1),
    };

    // Where zero lies in the range, counted from its lower end.
    private static ulong Nearest(long min, long max) => (ulong)Math.Clamp(0, min, max) - (ulong)min;

    // Uniform over multiples of 2^-53 in [0, 1).
    private double Unit() => (Next() >> 11) * (1d / (1UL << 53));

    // SplitMix64 (Steele, Lea, Flood 2014).
    private ulong Next() => Scramble(_state += 0x9E3779B97F4A7C15);

    private static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
