using System.IO.Compression;
using System.Text;

namespace PipelineDsl;

/// <summary>Opens a CSV file as text: whether it is compressed and how it is encoded is told by its first bytes.</summary>
internal static class CsvFile
{
    private const int BufferLength = 64 * 1024;

    internal static CsvOpenFile Open(string path, CsvOptions options, SchemaDescription schema, bool isAsync)
    {
        FileStream file = OpenStream(path, isAsync);
        try
        {
            if (!file.CanSeek) throw CsvFaults.NotSeekable(path);
            if (file.Length == 0) throw CsvFaults.Empty(path, schema);

            bool isCompressed = First(file, 2) is [0x1F, 0x8B];
            if (!isCompressed && path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) throw CsvFaults.NotGzip(path);

            Encoding encoding = Decoding(isCompressed ? FirstUncompressed(path, file) : First(file, 4), options.Encoding);
            Stream content = isCompressed ? new CheckedGzipStream(file) : file;
            StreamReader text = new(content, encoding, detectEncodingFromByteOrderMarks: false, BufferLength);
            return new CsvOpenFile(new CsvText(text), isCompressed, encoding.WebName.ToUpperInvariant());
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static FileStream OpenStream(string path, bool isAsync)
    {
        try
        {
            FileOptions options = FileOptions.SequentialScan | (isAsync ? FileOptions.Asynchronous : FileOptions.None);
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferLength, options);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CsvFaults.Missing(path, missing);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw CsvFaults.CannotOpen(path, refused);
        }
    }

    private static byte[] FirstUncompressed(string path, FileStream file)
    {
        try
        {
            using GZipStream gzip = new(file, CompressionMode.Decompress, leaveOpen: true);
            byte[] first = First(gzip, 4);
            file.Position = 0;
            return first;
        }
        catch (InvalidDataException broken)
        {
            throw CsvFaults.Damaged(path, 0, isCompressed: true, broken);
        }
    }

    private static byte[] First(Stream stream, int count)
    {
        byte[] bytes = new byte[count];
        int length = stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        if (stream.CanSeek) stream.Position = 0;
        return bytes[..length];
    }

    // The encoding, with bytes that do not fit it marked instead of quietly replaced.
    private static Encoding Decoding(byte[] first, Encoding? given)
    {
        Encoding encoding = first switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            [0xFF, 0xFE, 0, 0] => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            _ => given ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        Encoding marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = new DecoderReplacementFallback(CsvText.BadBytes.ToString());
        return marking;
    }
}
