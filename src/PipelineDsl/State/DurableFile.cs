using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>Replaces a file so that a crash at any moment leaves the old file or the new one, whole.</summary>
internal static partial class DurableFile
{
    private const int InvalidArgument = 22;

    /// <summary>Writes aside, flushes to the disk, renames over <paramref name="path"/>, and flushes the folder's entry.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content) => Write(path, content, static (stream, bytes) => stream.Write(bytes));

    /// <summary>The same for content that is written bit by bit. The stream is not buffered and may be sought in.</summary>
    /// <exception cref="IOException">The file could not be written; the message names it.</exception>
    public static void Write<TContent>(string path, TContent content, Action<Stream, TContent> write)
        where TContent : allows ref struct
    {
        // A link stays a link: what it points to is replaced.
        var file = new FileInfo(path);
        string target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        string folder = Path.GetDirectoryName(target)!;
        string aside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            try
            {
                using (var stream = new FileStream(aside, OptionsFor(target)))
                {
                    write(stream, content);
                    stream.Flush(flushToDisk: true);
                }

                File.Move(aside, target, overwrite: true);
            }
            catch
            {
                File.Delete(aside);
                throw;
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The file {target} could not be written. {cause.Message.Replace(aside, target, StringComparison.Ordinal)}", cause);
        }

        FlushFolder(folder);
    }

    /// <summary>Makes renames in a folder last. Windows journals them by itself.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(folder, 0);
        if (descriptor < 0) throw Failed(folder);
        try
        {
            // Some network file systems have no flush for folders and say so.
            if (Flush(descriptor) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument) throw Failed(folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static FileStreamOptions OptionsFor(string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && File.Exists(target)) options.UnixCreateMode = File.GetUnixFileMode(target);
        return options;
    }

    private static IOException Failed(string folder) =>
        new($"The folder {folder} could not be flushed to the disk: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
