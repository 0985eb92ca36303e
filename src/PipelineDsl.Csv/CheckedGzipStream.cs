using System.IO.Compression;

namespace PipelineDsl;

/// <summary>
/// Decompresses gzip data and throws <see cref="InvalidDataException"/> where it is cut short or followed by other bytes: <see cref="GZipStream"/> takes the end of its
/// input, and whatever is no gzip, for the end of the data. A gzip member of our own is appended to the input; only when all before it was whole does its content come
/// out at the end. What is decompressed after the input's end is held back until that is known.
/// </summary>
internal sealed class CheckedGzipStream : Stream
{
    private static readonly byte[] Mark = "end of gzip data"u8.ToArray();
    private static readonly byte[] MarkMember = Compress(Mark);

    private readonly AppendedStream _input;
    private readonly GZipStream _gzip;
    private byte[]? _last;
    private int _lastPosition;
    private int _lastEnd;

    internal CheckedGzipStream(Stream compressed)
    {
        _input = new AppendedStream(compressed, MarkMember);
        _gzip = new GZipStream(_input, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_last is not null || buffer.IsEmpty) return TakeLast(buffer);

        int count = _gzip.Read(buffer);
        if (!_input.HasEnded) return count > 0 ? count : throw Broken();

        StartLast(buffer[..count]);
        while ((count = _gzip.Read(FreeMemory().Span)) > 0)
            _lastEnd += count;
        CheckMark();
        return TakeLast(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_last is not null || buffer.IsEmpty) return TakeLast(buffer.Span);

        int count = await _gzip.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (!_input.HasEnded) return count > 0 ? count : throw Broken();

        StartLast(buffer.Span[..count]);
        while ((count = await _gzip.ReadAsync(FreeMemory(), cancellationToken).ConfigureAwait(false)) > 0)
            _lastEnd += count;
        CheckMark();
        return TakeLast(buffer.Span);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gzip.Dispose();
        base.Dispose(disposing);
    }

    private void StartLast(ReadOnlySpan<byte> bytes)
    {
        _last = new byte[Math.Max(32 * 1024, bytes.Length * 2)];
        bytes.CopyTo(_last);
        _lastEnd = bytes.Length;
    }

    private Memory<byte> FreeMemory()
    {
        if (_lastEnd == _last!.Length) Array.Resize(ref _last, _last.Length * 2);
        return _last.AsMemory(_lastEnd);
    }

    private void CheckMark()
    {
        if (!_last.AsSpan(0, _lastEnd).EndsWith(Mark)) throw Broken();
        _lastEnd -= Mark.Length;
    }

    private int TakeLast(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _lastEnd - _lastPosition);
        _last.AsSpan(_lastPosition, count).CopyTo(buffer);
        _lastPosition += count;
        return count;
    }

    private static InvalidDataException Broken() => new("The gzip data is cut short, or followed by bytes that are none.");

    private static byte[] Compress(byte[] data)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.Optimal))
            gzip.Write(data);
        return compressed.ToArray();
    }
}
