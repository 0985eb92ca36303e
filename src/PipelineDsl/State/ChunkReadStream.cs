namespace PipelineDsl.CompilerServices;

/// <summary>Reads what a <see cref="ChunkWriteStream"/> wrote. Leaves the reader open.</summary>
internal sealed class ChunkReadStream(BinaryReader reader) : Stream
{
    private readonly byte[] _chunk = new byte[1 << 15];
    private int _length;
    private int _position;
    private bool _ended;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (!Fill()) return 0;
        int count = Math.Min(buffer.Length, _length - _position);
        _chunk.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Moves to the end of the content.</summary>
    public void SkipRest()
    {
        do
        {
            _position = _length;
        }
        while (Fill());
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Makes sure that there is a byte to read, unless the content has ended.</summary>
    private bool Fill()
    {
        if (_position < _length) return true;
        if (_ended) return false;
        _length = reader.ReadInt32();
        _position = 0;
        if ((uint)_length > (uint)_chunk.Length) throw new FormatException("A chunk is longer than any that is written.");
        reader.BaseStream.ReadExactly(_chunk.AsSpan(0, _length));
        _ended = _length == 0;
        return !_ended;
    }
}
