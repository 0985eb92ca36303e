using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineDsl.CompilerServices;

/// <summary>Writes and reads numbers, booleans and enums as their bytes, lowest first.</summary>
internal static class ValueCodec
{
    /// <summary>Writes a value.</summary>
    public static void Write<TValue>(BinaryWriter writer, TValue value)
        where TValue : unmanaged
    {
        Span<byte> bytes = stackalloc byte[Unsafe.SizeOf<TValue>()];
        MemoryMarshal.Write(bytes, in value);
        if (!BitConverter.IsLittleEndian) bytes.Reverse();
        writer.Write(bytes);
    }

    /// <summary>Reads a value.</summary>
    public static TValue Read<TValue>(BinaryReader reader)
        where TValue : unmanaged
    {
        Span<byte> bytes = stackalloc byte[Unsafe.SizeOf<TValue>()];
        reader.BaseStream.ReadExactly(bytes);
        if (!BitConverter.IsLittleEndian) bytes.Reverse();
        return MemoryMarshal.Read<TValue>(bytes);
    }
}
