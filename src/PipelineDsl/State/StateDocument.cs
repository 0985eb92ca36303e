using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PipelineDsl;

/// <summary>
/// A saved document that people can read: the line <c>PipelineDsl kind version</c>, a JSON object, and the line <c>xxh128</c> with the
/// checksum (32 hexadecimal digits) of all bytes before that line. A file is replaced whole or not at all.
/// </summary>
public static class StateDocument
{
    private const int TrailerLength = 7 + 32 + 1;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        MaxDepth = 64,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private static ReadOnlySpan<byte> Magic => "PipelineDsl "u8;

    /// <summary>Writes a document to a file: aside, flushed, then renamed over what was there.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="kind">What is saved, one word: <c>model</c>.</param>
    /// <param name="version">The format's version, from 1.</param>
    /// <param name="body">Writes the JSON object's properties.</param>
    public static void Write(string path, string kind, int version, Action<StateWriter> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        DurableFile.Write(path, Compose(kind, version, body).WrittenSpan);
    }

    /// <summary>Writes a document to a stream.</summary>
    public static void Write(Stream stream, string kind, int version, Action<StateWriter> body)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Compose(kind, version, body).WrittenSpan);
    }

    /// <summary>Reads a document from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">The kind it must have.</param>
    /// <param name="version">The newest version that is understood; <see cref="StateReader.Version"/> says which one was found.</param>
    /// <exception cref="StateFormatException">The file is missing, empty, cut short, altered, of another kind or newer; the message says which.</exception>
    public static StateReader Read(string path, string kind, int version)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StateFormatException(path, "", "there is no such file.", cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StateFormatException(path, "", $"the file cannot be read. {cause.Message}", cause);
        }

        return Parse(content, path, kind, version);
    }

    /// <summary>Reads a document from a stream, to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="kind">The kind it must have.</param>
    /// <param name="version">The newest version that is understood.</param>
    /// <exception cref="StateFormatException">As for a file.</exception>
    public static StateReader Read(Stream stream, string name, string kind, int version)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Parse(content.GetBuffer().AsMemory(0, (int)content.Length), name, kind, version);
    }

    private static ArrayBufferWriter<byte> Compose(string kind, int version, Action<StateWriter> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(body);
        if (kind.AsSpan().ContainsAnyExceptInRange('!', '~')) throw new ArgumentException($"The kind \"{kind}\" is not one word of ASCII.", nameof(kind));

        var content = new ArrayBufferWriter<byte>(4096);
        content.Write(Magic);
        content.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {version}\n")));
        using (var json = new Utf8JsonWriter(content, WriterOptions))
        {
            json.WriteStartObject();
            body(new StateWriter(json));
            if (json.CurrentDepth != 1) throw new InvalidOperationException("The body left objects or lists open, or closed too many.");
            json.WriteEndObject();
        }

        content.Write("\n"u8);
        content.Write(Trailer(content.WrittenSpan));
        return content;
    }

    private static byte[] Trailer(ReadOnlySpan<byte> content) =>
        Encoding.ASCII.GetBytes($"xxh128 {Convert.ToHexStringLower(XxHash128.Hash(content))}\n");

    private static StateReader Parse(ReadOnlyMemory<byte> content, string name, string kind, int version)
    {
        (string foundKind, int foundVersion, int headerLength) = ParseHeader(content.Span, name, kind);
        ReadOnlySpan<byte> bytes = content.Span;
        int end = bytes.Length - TrailerLength;
        if (end < headerLength || !bytes[end..].SequenceEqual(Trailer(bytes[..end])))
        {
            string hint = foundVersion > version ? ", or is of a newer format" : "";
            throw new StateFormatException(name, "", $"the file was cut short or altered after it was saved{hint}: its checksum does not match. Restore it from a copy, or make it anew.");
        }

        if (foundKind != kind) throw new StateFormatException(name, "", $"this is a saved {foundKind}, not a {kind}.");
        if (foundVersion > version)
        {
            throw new StateFormatException(name, "", string.Create(CultureInfo.InvariantCulture, $"the file has format version {foundVersion}; this program reads up to {version}. Update PipelineDsl, or make the file anew with this version."));
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(content[headerLength..end], ReaderOptions);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new StateReader(document.RootElement.Clone(), name, "", foundVersion)
                : throw new StateFormatException(name, "", "its content is not a JSON object.");
        }
        catch (JsonException cause)
        {
            throw new StateFormatException(name, "", $"its content is not valid JSON. {cause.Message}", cause);
        }
    }

    private static (string Kind, int Version, int Length) ParseHeader(ReadOnlySpan<byte> content, string name, string kind)
    {
        if (content.IsEmpty) throw new StateFormatException(name, "", "the file is empty. Restore it from a copy, or make it anew.");
        int length = content.IndexOf((byte)'\n') + 1;
        if (!content.StartsWith(Magic[..Math.Min(Magic.Length, content.Length)])) throw NotOurs(name, kind);
        if (length == 0) throw new StateFormatException(name, "", "the file was cut short within its first line. Restore it from a copy, or make it anew.");

        ReadOnlySpan<byte> header = content[Magic.Length..(length - 1)];
        int space = header.IndexOf((byte)' ');
        if (space <= 0) throw NotOurs(name, kind);
        ReadOnlySpan<byte> digits = header[(space + 1)..];
        bool isVersion = !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') && digits[0] != (byte)'0';
        if (!isVersion || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int version)) throw NotOurs(name, kind);
        return (Encoding.UTF8.GetString(header[..space]), version, length);
    }

    private static StateFormatException NotOurs(string name, string kind) =>
        new(name, "", $"this is not a saved {kind}: the first line does not read \"PipelineDsl {kind}\" and a version.");
}
