namespace PipelineDsl;

/// <summary>
/// The text of a file as the CSV parser reads it, kept from the start of the record in hand, so that reading can go on at the next line
/// when a record turns out to be malformed. Offsets count UTF-16 code units from the start of the file.
/// </summary>
internal sealed class CsvText(TextReader text) : TextReader
{
    /// <summary>Stands for bytes that do not fit the encoding; no character of any text (U+FFFF is a noncharacter).</summary>
    internal const char BadBytes = '\uFFFF';

    private const int ChunkLength = 32 * 1024;

    private char[] _kept = new char[ChunkLength];
    private int _keptLength;
    private long _keptStart;
    private int _position;
    private char? _skippingTo;

    /// <summary>What lies before this offset is not needed any more.</summary>
    internal long Needed { get; set; }

    /// <summary>Where reading began or went on after <see cref="SkipLine"/>.</summary>
    internal long ResumedAt { get; private set; }

    /// <summary>Whether the offset is the end of the file.</summary>
    internal bool IsEnd(long offset) => _hasEnded && offset == _keptStart + _keptLength;

    private bool _hasEnded;

    /// <summary>The line from an offset on, as far as it is kept, without its end.</summary>
    internal ReadOnlySpan<char> LineAt(long offset, char newLine)
    {
        ReadOnlySpan<char> rest = _kept.AsSpan(0, _keptLength)[(int)(offset - _keptStart)..];
        int end = rest.IndexOf(newLine);
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Makes reading go on behind the line that holds an offset.</summary>
    internal void SkipLine(long offset, char newLine)
    {
        _position = (int)(offset - _keptStart);
        _skippingTo = newLine;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (!TrySkip())
            Keep(text.Read(FreeMemory().Span));
        if (_position == _keptLength) Keep(text.Read(FreeMemory().Span));
        return Take(buffer);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (!TrySkip())
            Keep(await text.ReadAsync(FreeMemory(), cancellationToken).ConfigureAwait(false));
        if (_position == _keptLength) Keep(await text.ReadAsync(FreeMemory(), cancellationToken).ConfigureAwait(false));
        return Take(buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }

    // Whether nothing is to be skipped any more; else more text is needed.
    private bool TrySkip()
    {
        if (_skippingTo is not char newLine) return true;

        int end = _kept.AsSpan(_position, _keptLength - _position).IndexOf(newLine);
        _position = end < 0 ? _keptLength : _position + end + 1;
        Needed = _keptStart + _position;
        if (end < 0 && !_hasEnded) return false;

        ResumedAt = Needed;
        _skippingTo = null;
        return true;
    }

    private Memory<char> FreeMemory()
    {
        int unneeded = (int)(Needed - _keptStart);
        if (unneeded > 0)
        {
            _kept.AsSpan(unneeded, _keptLength - unneeded).CopyTo(_kept);
            _keptStart += unneeded;
            _keptLength -= unneeded;
            _position -= unneeded;
        }

        if (_kept.Length - _keptLength < ChunkLength / 2) Array.Resize(ref _kept, _kept.Length * 2);
        return _kept.AsMemory(_keptLength);
    }

    private void Keep(int count)
    {
        _keptLength += count;
        _hasEnded = count == 0;
    }

    private int Take(Span<char> buffer)
    {
        int count = Math.Min(buffer.Length, _keptLength - _position);
        _kept.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
