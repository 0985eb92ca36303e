using System.Diagnostics.CodeAnalysis;
using Sylvan.Data.Csv;

namespace PipelineDsl;

/// <summary>
/// The records of a file, one after the other, with the lines they stand on. A malformed record is one with a <see cref="Fault"/>: its first
/// line alone is refused, and reading goes on at the next line.
/// </summary>
internal sealed class CsvRecordReader : IDisposable
{
    private const int BufferLength = 32 * 1024;
    private const int LongestText = 1000;

    private readonly CsvText _text;
    private readonly bool _isCompressed;
    private readonly CsvDataReaderOptions _csvOptions;
    private readonly char[] _buffer = new char[BufferLength];
    private CsvDataReader? _csv;
    private long _start;
    private long _end;
    private long _nextLine = 1;
    private char? _newLine;

    private CsvRecordReader(string path, CsvOpenFile file, CsvOptions options)
    {
        Path = path;
        _text = file.Text;
        _isCompressed = file.IsCompressed;
        EncodingName = file.EncodingName;
        _csvOptions = new CsvDataReaderOptions
        {
            Delimiter = options.Delimiter,
            HasHeaders = false,
            // There are no comments in CSV: a line may begin with #. No text holds the noncharacter U+FFFE.
            Comment = '\uFFFE',
            BufferSize = BufferLength,
            MaxBufferSize = options.LongestRow,
            OwnsReader = false,
        };
    }

    internal string Path { get; }

    internal string EncodingName { get; }

    /// <summary>The line on which the record starts, from 1.</summary>
    internal long Line { get; private set; }

    /// <summary>How many lines were read so far.</summary>
    internal long LinesRead => _nextLine - 1;

    /// <summary>How many lines the record spans.</summary>
    internal int LineCount { get; private set; }

    internal int FieldCount { get; private set; }

    /// <summary>Whether some bytes of the record did not fit the encoding; they are <see cref="CsvText.BadBytes"/> in its fields.</summary>
    internal bool HasBadBytes { get; private set; }

    /// <summary>What is wrong with the form of the record, or null.</summary>
    internal string? Fault { get; private set; }

    /// <summary>The field at fault, from 1, or 0.</summary>
    internal int FaultField { get; private set; }

    /// <summary>Whether the record is a line of nothing.</summary>
    internal bool IsBlank => FieldCount == 1 && _csv!.GetRawRecordSpan().IsWhiteSpace();

    /// <summary>The record as the file has it, or the line that was refused, cut where it is long.</summary>
    internal string Text
    {
        get
        {
            ReadOnlySpan<char> text = (_csv is null ? _text.LineAt(_start, _newLine ?? '\n') : _csv.GetRawRecordSpan()).TrimEnd("\r\n");
            string shown = text.Length > LongestText ? string.Concat(text[..LongestText], "…") : text.ToString();
            return shown.Replace(CsvText.BadBytes, '\uFFFD');
        }
    }

    internal static CsvRecordReader Open(string path, CsvOptions options, SchemaDescription schema, bool isAsync) =>
        new(path, CsvFile.Open(path, options, schema, isAsync), options);

    /// <summary>
    /// Whether the record spans lines and its second line has as many fields as a row: then it is likely a quote left open that took in the
    /// rows below it.
    /// </summary>
    internal bool SeemsToHoldRows(int fieldCount)
    {
        if (LineCount == 1 || _csv is null) return false;

        char newLine = _newLine ?? '\n';
        ReadOnlySpan<char> raw = _csv.GetRawRecordSpan();
        ReadOnlySpan<char> second = raw[(raw.IndexOf(newLine) + 1)..];
        int end = second.IndexOf(newLine);
        return (end < 0 ? second : second[..end]).Count(_csvOptions.Delimiter ?? ',') == fieldCount - 1;
    }

    /// <summary>A field of the record without its quotes. Valid until the next read.</summary>
    internal ReadOnlySpan<char> Field(int field) => _csv!.GetFieldSpan(field);

    internal bool Read()
    {
        _text.Needed = _end;
        try
        {
            if (_csv is null)
            {
                _csv = CsvDataReader.Create(_text, _buffer, _csvOptions);
                Resume();
            }

            if (!_csv.Read()) return false;
        }
        catch (CsvFormatException malformed)
        {
            RefuseMalformed(malformed);
            return true;
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException)
        {
            throw CsvFaults.Damaged(Path, LinesRead, _isCompressed, cause);
        }

        Accept();
        return true;
    }

    internal async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _text.Needed = _end;
        try
        {
            if (_csv is null)
            {
                _csv = await CsvDataReader.CreateAsync(_text, _buffer, _csvOptions, cancellationToken).ConfigureAwait(false);
                Resume();
            }

            if (!await _csv.ReadAsync(cancellationToken).ConfigureAwait(false)) return false;
        }
        catch (CsvFormatException malformed)
        {
            RefuseMalformed(malformed);
            return true;
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException)
        {
            throw CsvFaults.Damaged(Path, LinesRead, _isCompressed, cause);
        }

        Accept();
        return true;
    }

    /// <summary>Refuses the record for its form. Where it spans lines, only its first line is refused, and the next is read as a record.</summary>
    [MemberNotNull(nameof(Fault))]
    internal void RefuseLine(string fault)
    {
        Fault = fault;
        FaultField = 0;
        if (LineCount > 1) RestartAfterFirstLine();
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _text.Dispose();
    }

    private void Resume() => _end = _text.ResumedAt;

    private void Accept()
    {
        ReadOnlySpan<char> raw = _csv!.GetRawRecordSpan();
        _start = _end;
        _end += raw.Length;
        _newLine ??= raw.EndsWith('\r') ? '\r' : '\n';
        char newLine = _newLine.Value;

        LineCount = raw.Count(newLine) + (raw.EndsWith(newLine) ? 0 : 1);
        Line = _nextLine;
        _nextLine += LineCount;
        FieldCount = _csv.RowFieldCount;
        HasBadBytes = raw.Contains(CsvText.BadBytes);
        Fault = null;
        FaultField = 0;
        if (newLine == '\n' && HasStrayReturn(raw))
        {
            Fault = "has a carriage return inside a line";
            RestartAfterFirstLine();
        }
    }

    // How the parser takes a carriage return between line feeds depends on the processor: refused, so that it does not.
    private bool HasStrayReturn(ReadOnlySpan<char> raw)
    {
        ReadOnlySpan<char> line = raw.EndsWith("\r\n") ? raw[..^2] : raw;
        if (!line.Contains('\r')) return false;

        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') isQuoted = !isQuoted;
            bool isLast = i == line.Length - 1 && _text.IsEnd(_end);
            bool isStray = line[i] == '\r' && !isLast && (i + 1 >= line.Length || line[i + 1] != '\n');
            if (isStray && !isQuoted) return true;
        }

        return false;
    }

    private void RefuseMalformed(CsvFormatException malformed)
    {
        _start = _csv is null ? _text.ResumedAt : _end;
        Line = _nextLine;
        Fault = malformed is CsvRecordTooLargeException
            ? FormattableString.Invariant($"is longer than {_csvOptions.MaxBufferSize:N0} characters; most often a quote is not closed")
            : "has a quote that is not closed, or text behind a closing quote";
        FaultField = malformed is CsvRecordTooLargeException ? 0 : malformed.FieldOrdinal + 1;
        RestartAfterFirstLine();
    }

    private void RestartAfterFirstLine()
    {
        _text.SkipLine(_start, _newLine ?? '\n');
        _nextLine = Line + 1;
        _csv?.Dispose();
        _csv = null;
    }
}
