namespace PipelineDsl.CompilerServices;

/// <summary>Makes codecs of keys. Called by generated code for keys of several columns.</summary>
public static class KeyCodec
{
    /// <summary>A codec of pairs.</summary>
    public static KeyCodec<(T1, T2)> Tuple<T1, T2>(KeyCodec<T1>? first = null, KeyCodec<T2>? second = null) =>
        new PairCodec<T1, T2>(first ?? Single<T1>(), second ?? Single<T2>());

    /// <summary>A codec of triples.</summary>
    public static KeyCodec<(T1, T2, T3)> Tuple<T1, T2, T3>(KeyCodec<T1>? first = null, KeyCodec<T2>? second = null, KeyCodec<T3>? third = null) =>
        new TripleCodec<T1, T2, T3>(first ?? Single<T1>(), second ?? Single<T2>(), third ?? Single<T3>());

    /// <summary>The codec of a type that is not a tuple with elements.</summary>
    internal static KeyCodec<TKey> Single<TKey>()
    {
        object codec = default(TKey) switch
        {
            bool => new NumberCodec<bool>(),
            sbyte => new NumberCodec<sbyte>(),
            byte => new NumberCodec<byte>(),
            short => new NumberCodec<short>(),
            ushort => new NumberCodec<ushort>(),
            int => new NumberCodec<int>(),
            uint => new NumberCodec<uint>(),
            long => new NumberCodec<long>(),
            ulong => new NumberCodec<ulong>(),
            char => new NumberCodec<char>(),
            float => new NumberCodec<float>(),
            double => new NumberCodec<double>(),
            decimal => new NumberCodec<decimal>(),
            Guid => new GuidCodec(),
            DateOnly => new DateOnlyCodec(),
            TimeOnly => new TimeOnlyCodec(),
            DateTime => new DateTimeCodec(),
            ValueTuple => new UnitCodec(),
            null when typeof(TKey) == typeof(string) => new TextCodec(),
            _ => throw new NotSupportedException(
                $"Keys of type {typeof(TKey)} cannot be saved by themselves. Use whole numbers, text, Guid, dates, or a tuple with KeyCodec.Tuple."),
        };
        return (KeyCodec<TKey>)codec;
    }

    private sealed class NumberCodec<T> : KeyCodec<T>
        where T : unmanaged
    {
        public override void Write(BinaryWriter writer, T key) => ValueCodec.Write(writer, key);

        public override T Read(BinaryReader reader) => ValueCodec.Read<T>(reader);
    }

    private sealed class GuidCodec : KeyCodec<Guid>
    {
        public override void Write(BinaryWriter writer, Guid key)
        {
            Span<byte> bytes = stackalloc byte[16];
            _ = key.TryWriteBytes(bytes);
            writer.Write(bytes);
        }

        public override Guid Read(BinaryReader reader)
        {
            Span<byte> bytes = stackalloc byte[16];
            reader.BaseStream.ReadExactly(bytes);
            return new Guid(bytes);
        }
    }

    private sealed class DateOnlyCodec : KeyCodec<DateOnly>
    {
        public override void Write(BinaryWriter writer, DateOnly key) => writer.Write(key.DayNumber);

        public override DateOnly Read(BinaryReader reader) => DateOnly.FromDayNumber(reader.ReadInt32());
    }

    private sealed class TimeOnlyCodec : KeyCodec<TimeOnly>
    {
        public override void Write(BinaryWriter writer, TimeOnly key) => writer.Write(key.Ticks);

        public override TimeOnly Read(BinaryReader reader) => new(reader.ReadInt64());
    }

    private sealed class DateTimeCodec : KeyCodec<DateTime>
    {
        public override void Write(BinaryWriter writer, DateTime key) => writer.Write(key.Ticks);

        public override DateTime Read(BinaryReader reader) => new(reader.ReadInt64(), DateTimeKind.Utc);
    }

    private sealed class TextCodec : KeyCodec<string>
    {
        public override void Write(BinaryWriter writer, string key) => StateText.Write(writer, key);

        public override string Read(BinaryReader reader) => StateText.Read(reader);
    }

    private sealed class UnitCodec : KeyCodec<ValueTuple>
    {
        public override void Write(BinaryWriter writer, ValueTuple key)
        {
        }

        public override ValueTuple Read(BinaryReader reader) => default;
    }

    private sealed class PairCodec<T1, T2>(KeyCodec<T1> first, KeyCodec<T2> second) : KeyCodec<(T1, T2)>
    {
        public override void Write(BinaryWriter writer, (T1, T2) key)
        {
            first.Write(writer, key.Item1);
            second.Write(writer, key.Item2);
        }

        public override (T1, T2) Read(BinaryReader reader)
        {
            T1 one = first.Read(reader);
            return (one, second.Read(reader));
        }
    }

    private sealed class TripleCodec<T1, T2, T3>(KeyCodec<T1> first, KeyCodec<T2> second, KeyCodec<T3> third) : KeyCodec<(T1, T2, T3)>
    {
        public override void Write(BinaryWriter writer, (T1, T2, T3) key)
        {
            first.Write(writer, key.Item1);
            second.Write(writer, key.Item2);
            third.Write(writer, key.Item3);
        }

        public override (T1, T2, T3) Read(BinaryReader reader)
        {
            T1 one = first.Read(reader);
            T2 two = second.Read(reader);
            return (one, two, third.Read(reader));
        }
    }
}
