using System.Buffers.Binary;
using System.IO.Hashing;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// The file of a pipeline's state. Preamble: <c>PDLSTATE</c>, format version (int32), length of the body (int64), XxHash128 over the body, the version
/// and the length. Body: the sections, each with name, fingerprint and content in chunks; those of feature sets that the pipeline owns stand in the same
/// file with the set's name and a slash before their own. Numbers are little-endian.
/// </summary>
internal static class StateFile
{
    private const int Version = 2;
    private const int VersionOffset = 8;
    private const int LengthOffset = VersionOffset + sizeof(int);
    private const int HashOffset = LengthOffset + sizeof(long);
    private const int PreambleLength = HashOffset + 16;
    private const int BufferLength = 1 << 16;

    private static ReadOnlySpan<byte> Magic => "PDLSTATE"u8;

    /// <summary>The file of a pipeline in a folder.</summary>
    public static string PathOf(string folder, string pipeline) => Path.Combine(folder, pipeline + ".state");

    /// <summary>Writes aside, flushes to the disk, renames over the old file and flushes the folder.</summary>
    /// <exception cref="StateFileException">The file could not be written.</exception>
    public static void Write(string path, IReadOnlyCollection<StateFileSection> sections)
    {
        try
        {
            DurableFile.Write(path, sections, WriteContent);
        }
        catch (IOException cause)
        {
            throw new StateFileException($"The state could not be saved. {cause.Message}", cause);
        }
    }

    /// <summary>Reads a file into empty sections. The first is its header, which must be there.</summary>
    /// <exception cref="StateFileException">The file is not whole, or not of this declaration.</exception>
    public static StateFileContent Read(string path, IReadOnlyCollection<StateFileSection> sections)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            RequireWhole(file, path);
            file.Position = PreambleLength;
            using var reader = new BinaryReader(new BufferedStream(file, BufferLength));
            return ReadSections(reader, path, sections);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StateFileException($"{path} cannot be read. {cause.Message}", cause);
        }
    }

    private static void WriteContent(Stream file, IReadOnlyCollection<StateFileSection> sections)
    {
        file.Position = PreambleLength;
        var hash = new XxHash128();
        using (var buffer = new BufferedStream(new HashingStream(file, hash), BufferLength))
        using (var writer = new BinaryWriter(buffer))
        {
            writer.Write(sections.Count);
            foreach ((string name, IStateSection section) in sections)
            {
                WriteSection(writer, name, section);
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
    }

    private static void WriteSection(BinaryWriter writer, string name, IStateSection section)
    {
        StateText.Write(writer, name);
        writer.Write(section.Fingerprint);
        using var content = new ChunkWriteStream(writer);
        using var contentWriter = new BinaryWriter(content);
        section.Save(contentWriter);
    }

    private static StateFileContent ReadSections(BinaryReader reader, string path, IReadOnlyCollection<StateFileSection> sections)
    {
        var missing = sections.ToDictionary(section => section.Name, section => section.Section, StringComparer.Ordinal);
        var unknown = new List<string>();
        string name = "the list of sections";
        try
        {
            int count = reader.ReadInt32();
            for (int index = 0; index < count; index++)
            {
                name = StateText.Read(reader);
                ulong fingerprint = reader.ReadUInt64();
                using var content = new ChunkReadStream(reader);
                if (missing.Remove(name, out IStateSection? section))
                {
                    RequireSame(section, fingerprint);
                    section.Load(new BinaryReader(content));
                }
                else
                {
                    unknown.Add(name);
                }

                content.SkipRest();
            }
        }
        catch (StateFileException exception)
        {
            throw new StateFileException($"{path}, section {name}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or OverflowException)
        {
            throw new StateFileException($"{path}, section {name}: it cannot be read, though the file is whole: it was written by another build. Replay the source into a fresh folder.", exception);
        }

        return new StateFileContent([.. sections.Select(section => section.Name).Where(missing.ContainsKey)], unknown);
    }

    private static void RequireSame(IStateSection section, ulong fingerprint)
    {
        if (fingerprint == section.Fingerprint) return;
        throw new StateFileException(
            "it was declared otherwise when the state was saved (its windows, delay, key, value type or version). Replay the source into a fresh folder, or go back to the old declaration.");
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
        if (version < Version) throw new StateFileException($"{path} has the old format {version}; this library reads {Version}. Replay the source into a fresh folder.");
    }

    private static StateFileException Cut(string path, long length, long expected) =>
        new($"{path} is cut short: {length} of {expected} bytes are there. Take a copy that is whole, or delete it and replay the source.");
}
