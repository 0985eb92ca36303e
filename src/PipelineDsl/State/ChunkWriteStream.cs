namespace PipelineDsl.CompilerServices;

/// <summary>
/// Content of unknown length inside a file: chunks, each with its length before it, ended by one of length 0. A reader can skip it without knowing it.
/// </summary>
internal sealed class ChunkWriteStream(BinaryWriter writer) : WriteOnlyStream
{
    private readonly byte[] _chunk = new byte[1 << 15];
    private int _used;
    private bool _ended;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int count = Math.Min(buffer.Length, _chunk.Length - _used);
            buffer[..count].CopyTo(_chunk.AsSpan(_used));
            _used += count;
            buffer = buffer[count..];
            if (_used == _chunk.Length) WriteChunk();
        }
    }

    /// <summary>Ends the content. The writer stays open.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended)
        {
            _ended = true;
            if (_used != 0) WriteChunk();
            writer.Write(0);
        }

        base.Dispose(disposing);
    }

    private void WriteChunk()
    {
        writer.Write(_used);
        writer.Write(_chunk.AsSpan(0, _used));
        _used = 0;
    }
}
