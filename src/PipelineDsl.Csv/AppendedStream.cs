namespace PipelineDsl;

/// <summary>A stream to read, followed by bytes.</summary>
internal sealed class AppendedStream(Stream first, byte[] then) : Stream
{
    private int _position;

    /// <summary>Whether the first stream is read to its end.</summary>
    internal bool HasEnded { get; private set; }

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
        if (!HasEnded)
        {
            int count = first.Read(buffer);
            if (count > 0 || buffer.IsEmpty) return count;
        }

        return Append(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!HasEnded)
        {
            int count = await first.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count > 0 || buffer.IsEmpty) return count;
        }

        return Append(buffer.Span);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) first.Dispose();
        base.Dispose(disposing);
    }

    private int Append(Span<byte> buffer)
    {
        HasEnded = true;
        int count = Math.Min(buffer.Length, then.Length - _position);
        then.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
