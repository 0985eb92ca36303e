namespace PipelineDsl;

/// <summary>The invariant text of columns.</summary>
internal sealed class RowText<TRow>(RowSchema<TRow> schema)
{
    private char[] _buffer = new char[256];

    /// <summary>The text of a column, valid until the next call.</summary>
    public ReadOnlySpan<char> Of(in TRow row, int column)
    {
        int length;
        while (!schema.TryFormat(in row, column, _buffer, out length)) Array.Resize(ref _buffer, _buffer.Length * 2);
        return _buffer.AsSpan(0, length);
    }
}
