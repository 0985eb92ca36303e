using System.IO.Compression;
using System.Text;
using PipelineDsl.CompilerServices;

namespace PipelineDsl;

/// <summary>
/// Writes a CSV file field by field: UTF-8, a header, RFC 4180 quoting, numbers and times in the invariant forms that <see cref="Csv"/> reads
/// back. Does not allocate per row.
/// </summary>
public sealed class CsvWriter : IDisposable
{
    private readonly TextWriter _text;
    private readonly string _path;
    private readonly int _fieldCount;
    private char[] _scratch = new char[128];
    private int _field;
    private long _rows;

    private CsvWriter(TextWriter text, string path, int fieldCount) => (_text, _path, _fieldCount) = (text, path, fieldCount);

    /// <summary>How many rows were written, the header not counted.</summary>
    public long RowCount => _rows;

    /// <summary>Makes the file anew and writes the header.</summary>
    /// <param name="path">The file; compressed with gzip when its name ends in <c>.gz</c>.</param>
    /// <param name="header">The columns' names, in order.</param>
    public static CsvWriter Create(string path, IEnumerable<string> header)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(header);
        string[] names = [.. header];
        if (names.Length == 0) throw new ArgumentException("A header needs at least one column.", nameof(header));

        Stream stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 64 * 1024);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) stream = new GZipStream(stream, CompressionLevel.Optimal);
        StreamWriter text = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 32 * 1024);
        CsvWriter writer = new(text, path, names.Length);
        foreach (string name in names)
            writer.Write(name);
        writer.EndLine();
        return writer;
    }

    /// <summary>Writes a field.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (_field == _fieldCount) throw new InvalidOperationException($"{_path} row {_rows + 1}: more fields than the {_fieldCount} columns of the header.");
        if (_field++ > 0) _text.Write(',');
        DelimitedText.WriteField(_text, text, ',');
    }

    /// <summary>Writes a field; null is an empty one.</summary>
    public void Write(string? text) => Write(text.AsSpan());

    /// <summary>Writes a number; null is an empty field.</summary>
    public void Write(long? value)
    {
        int length = 0;
        if (value is long known) ColumnText.TryFormat(known, _scratch, out length);
        Write(_scratch.AsSpan(0, length));
    }

    /// <summary>Writes a number in the shortest form that reads back the same; null is an empty field.</summary>
    public void Write(double? value)
    {
        int length = 0;
        if (value is double known) ColumnText.TryFormat(known, _scratch, out length);
        Write(_scratch.AsSpan(0, length));
    }

    /// <summary>Writes a number in the shortest form that reads back the same; null is an empty field.</summary>
    public void Write(float? value)
    {
        int length = 0;
        if (value is float known) ColumnText.TryFormat(known, _scratch, out length);
        Write(_scratch.AsSpan(0, length));
    }

    /// <summary>Writes a number; null is an empty field.</summary>
    public void Write(decimal? value)
    {
        int length = 0;
        if (value is decimal known) ColumnText.TryFormat(known, _scratch, out length);
        Write(_scratch.AsSpan(0, length));
    }

    /// <summary>Writes <c>true</c> or <c>false</c>; null is an empty field.</summary>
    public void Write(bool? value) => Write(value switch { true => "true", false => "false", null => "" });

    /// <summary>Writes a time as ISO 8601 in UTC; null is an empty field.</summary>
    public void Write(DateTime? value)
    {
        int length = 0;
        if (value is DateTime known) ColumnText.TryFormat(known, _scratch, out length);
        Write(_scratch.AsSpan(0, length));
    }

    /// <summary>Writes every column of a row, a field each.</summary>
    /// <param name="row">The row.</param>
    /// <param name="schema">Its schema.</param>
    public void WriteColumns<TRow>(in TRow row, RowSchema<TRow> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        for (int column = 0; column < schema.Description.Columns.Length; column++)
        {
            int length;
            while (!schema.TryFormat(in row, column, _scratch, out length))
                Grow();
            Write(_scratch.AsSpan(0, length));
        }
    }

    /// <summary>Writes every feature of a pipeline's values, a field each.</summary>
    public void WriteValues<TValues>(in TValues values)
        where TValues : struct, IFeatureValues<TValues>
    {
        for (int feature = 0; feature < TValues.Names.Length; feature++)
        {
            int length;
            while (!values.TryFormat(feature, _scratch, out length))
                Grow();
            Write(_scratch.AsSpan(0, length));
        }
    }

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">It has fewer fields than the header.</exception>
    public void EndRow()
    {
        if (_field < _fieldCount)
            throw new InvalidOperationException($"{_path} row {_rows + 1}: {_field} fields, and the header has {_fieldCount} columns.");
        EndLine();
        _rows++;
    }

    /// <summary>Writes what is left and closes the file.</summary>
    public void Dispose() => _text.Dispose();

    private void EndLine()
    {
        _text.Write("\r\n");
        _field = 0;
    }

    private void Grow() => Array.Resize(ref _scratch, _scratch.Length * 2);
}
