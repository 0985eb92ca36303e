using System.Runtime.InteropServices;

namespace PipelineDsl.CompilerServices;

/// <summary>Text in state files: length and UTF-16 units, so that any string, well formed or not, comes back as it was.</summary>
internal static class StateText
{
    /// <summary>Writes text.</summary>
    public static void Write(BinaryWriter writer, ReadOnlySpan<char> text)
    {
        writer.Write7BitEncodedInt(text.Length);
        if (BitConverter.IsLittleEndian)
        {
            writer.Write(MemoryMarshal.AsBytes(text));
            return;
        }

        foreach (char unit in text)
        {
            writer.Write((ushort)unit);
        }
    }

    /// <summary>Reads text.</summary>
    public static string Read(BinaryReader reader)
    {
        int length = reader.Read7BitEncodedInt();
        if (length < 0) throw new FormatException("A text has a negative length.");
        return string.Create(length, reader, static (text, source) =>
        {
            foreach (ref char unit in text)
            {
                unit = (char)source.ReadUInt16();
            }
        });
    }
}
