using System.IO.Compression;
using System.Text;

namespace PipelineDsl.Tests.Reading;

/// <summary>Files of one test, in a folder of their own that goes with it.</summary>
public sealed class TempFiles : IDisposable
{
    public const string Header = "Id,TX_DATETIME,CardId,TerminalId,Amount,Country,Refunded,IsFraud";

    public string Folder { get; } = Directory.CreateTempSubdirectory("pipelinedsl-csv-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Text(string name, string text, Encoding? encoding = null) => Bytes(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public string Bytes(string name, byte[] bytes)
    {
        string path = PathOf(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A file of payments: the header and the lines given, each ended by a line feed.</summary>
    public string Payments(params string[] lines) => Text("payments.csv", string.Concat(lines.Prepend(Header).Select(line => line + "\n")));

    public static byte[] Gzip(string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, level))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return compressed.ToArray();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
