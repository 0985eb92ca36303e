using System.Buffers.Binary;
using System.IO.Hashing;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// The file of a pipeline's state. Preamble: <c>PDLSTATE</c>, format version (int32), length of the body (int64), XxHash128 over the body, the version
/// and the length. Body: a <see cref="StateHeader"/>, then the sections, each with name, fingerprint and content in chunks. Numbers are little-endian.
/// </summary>
internal static class StateFile
{
    private const int Version = 1;
    private const int VersionOffset = 8;
    private const int LengthOffset = VersionOffset + sizeof(int);
    private const int HashOffset = LengthOffset + sizeof(long);
    private const int PreambleLength = HashOffset + 16;
    private const int BufferLength = 1 << 16;

    private static ReadOnlySpan<byte> Magic => "PDLSTATE"u8;

    /// <summary>The file of a pipeline in a folder.</summary>
    public static string PathOf(string folder, string pipeline) => Path.Combine(folder, pipeline + ".state");

    /// <summary>Writes aside, flushes to the disk, renames over the old file and flushes the folder.</summary>
    public static void Write(string path, StateHeader header, IReadOnlyCollection<IStateSection> sections)
    {
        string aside = path + ".new";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
        {
            file.Position = PreambleLength;
            var hash = new XxHash128();
            using (var buffer = new BufferedStream(new HashingStream(file, hash), BufferLength))
            using (var writer = new BinaryWriter(buffer))
            {
                header.Write(writer);
                writer.Write(sections.Count);
                foreach (IStateSection section in sections)
                {
                    WriteSection(writer, section);
                }
            }

            Span<byte> preamble = stackalloc byte[PreambleLength];
            Magic.CopyTo(preamble);
            BinaryPrimitives.WriteInt32LittleEndian(preamble[VersionOffset..], Version);
            BinaryPrimitives.WriteInt64LittleEndian(preamble[LengthOffset..], file.Position - PreambleLength);
            hash.Append(preamble[VersionOffset..HashOffset]);
            hash.GetCurrentHash(preamble[HashOffset..]);
            file.Position = 0;
            file.Write(preamble);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
        DurableFile.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Reads a file into empty sections.</summary>
    /// <exception cref="StateFileException">The file is not whole, or not of this declaration.</exception>
    public static StateHeader Read(string path, StateHeader current, IReadOnlyCollection<IStateSection> sections)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        RequireWhole(file, path);
        file.Position = PreambleLength;
        using var reader = new BinaryReader(new BufferedStream(file, BufferLength));
        string part = "the header";
        try
        {
            StateHeader saved = StateHeader.Read(reader);
            current.RequireSame(saved, path);
            var missing = sections.ToDictionary(section => section.Name, StringComparer.Ordinal);
            int count = reader.ReadInt32();
            for (int index = 0; index < count; index++)
            {
                part = StateText.Read(reader);
                ulong fingerprint = reader.ReadUInt64();
                using var content = new ChunkReadStream(reader);
                if (missing.Remove(part, out IStateSection? section))
                {
                    RequireSame(section, fingerprint, path);
                    section.Load(new BinaryReader(content));
                }

                content.SkipRest();
            }

            if (missing.Count != 0)
            {
                throw new StateFileException(
                    $"{path} has no section {string.Join(", ", missing.Keys.Order(StringComparer.Ordinal))}: it was added to {current.Pipeline} after the state was saved. Replay the source into a fresh folder.");
            }

            return saved;
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new StateFileException($"{path}: {part} cannot be read, though the file is whole: it was written by another build. Replay the source into a fresh folder.", exception);
        }
    }

    private static void WriteSection(BinaryWriter writer, IStateSection section)
    {
        StateText.Write(writer, section.Name);
        writer.Write(section.Fingerprint);
        using var content = new ChunkWriteStream(writer);
        using var contentWriter = new BinaryWriter(content);
        section.Save(contentWriter);
    }

    private static void RequireSame(IStateSection section, ulong fingerprint, string path)
    {
        if (fingerprint == section.Fingerprint) return;
        throw new StateFileException(
            $"{path}: {section.Name} was declared otherwise when the state was saved (its windows, delay, key, value type or version). Replay the source into a fresh folder, or go back to the old declaration.");
    }

    private static void RequireWhole(FileStream file, string path)
    {
        Span<byte> preamble = stackalloc byte[PreambleLength];
        int read = file.ReadAtLeast(preamble, PreambleLength, throwOnEndOfStream: false);
        if (!preamble[..Math.Min(read, Magic.Length)].SequenceEqual(Magic[..Math.Min(read, Magic.Length)]) || read == 0)
            throw new StateFileException($"{path} is {(read == 0 ? "empty" : "not a state file")}. Name another folder, or delete the file and replay the source.");
        if (read < PreambleLength) throw Cut(path, file.Length, PreambleLength);
        int version = BinaryPrimitives.ReadInt32LittleEndian(preamble[VersionOffset..]);
        long length = BinaryPrimitives.ReadInt64LittleEndian(preamble[LengthOffset..]);
        if (version > Version)
            throw new StateFileException($"{path} has format {version}, newer than the {Version} that this library reads. Use the library that wrote it, or a newer one.");
        if (file.Length - PreambleLength < length) throw Cut(path, file.Length, PreambleLength + length);

        var hash = new XxHash128();
        hash.Append(file);
        hash.Append(preamble[VersionOffset..HashOffset]);
        Span<byte> expected = stackalloc byte[16];
        hash.GetCurrentHash(expected);
        if (!expected.SequenceEqual(preamble[HashOffset..]))
            throw new StateFileException($"{path} was altered since it was saved: its checksum does not match. Take a copy that is whole, or delete it and replay the source.");
        if (version < 1) throw new StateFileException($"{path} has the unknown format {version}. Delete it and replay the source.");
    }

    private static StateFileException Cut(string path, long length, long expected) =>
        new($"{path} is cut short: {length} of {expected} bytes are there. Take a copy that is whole, or delete it and replay the source.");
}
