using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PipelineDsl.Generators.Infrastructure;

/// <summary>
/// Writes C#: keeps the indentation, ends lines with <c>\n</c> whatever the source file's line ends, and leaves no white space at line
/// ends. Text of several lines is re-indented, also where it fills a hole of an interpolated string.
/// </summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private bool _atLineStart = true;

    /// <summary>The current depth.</summary>
    public int Indentation { get; set; }

    public void Write(string text) => Append(text);

    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolation text) => text.Complete(this);

    /// <summary>Ends the line. A second empty line in a row is written too: blank lines are the caller's.</summary>
    public void WriteLine()
    {
        _text.Append('\n');
        _atLineStart = true;
    }

    public void WriteLine(string text)
    {
        Append(text);
        WriteLine();
    }

    public void WriteLine([InterpolatedStringHandlerArgument("")] ref Interpolation text) => WriteLine();

    /// <summary>Opens a block with braces under a header; disposing closes it.</summary>
    public Block OpenBlock(string header, string close = "}")
    {
        WriteLine(header);
        return Open(close);
    }

    /// <inheritdoc cref="OpenBlock(string, string)"/>
    public Block OpenBlock([InterpolatedStringHandlerArgument("")] ref Interpolation header, string close = "}")
    {
        WriteLine();
        return Open(close);
    }

    /// <summary>Writes one item after another with a blank line between them.</summary>
    public void WriteSeparated<T>(IEnumerable<T> items, Action<SourceWriter, T> write)
    {
        bool first = true;
        foreach (T item in items)
        {
            if (!first) WriteLine();
            first = false;
            write(this, item);
        }
    }

    public override string ToString() => _text.ToString();

    private Block Open(string close)
    {
        WriteLine("{");
        Indentation++;
        return new Block(this, close);
    }

    private void Append(string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        int start = 0;
        while (true)
        {
            int end = text!.IndexOf('\n', start);
            int length = (end < 0 ? text.Length : end) - start;
            if (end > 0 && length > 0 && text[end - 1] == '\r') length--;
            AppendWithinLine(text, start, length);
            if (end < 0) return;
            TrimLineEnd();
            WriteLine();
            start = end + 1;
        }
    }

    private void AppendWithinLine(string text, int start, int length)
    {
        if (length == 0) return;
        if (_atLineStart)
        {
            _text.Append(' ', Indentation * SpacesPerLevel);
            _atLineStart = false;
        }

        _text.Append(text, start, length);
    }

    /// <summary>Fills a hole: its lines after the first stand as deep as the line that holds it.</summary>
    private void AppendHole(string? text)
    {
        if (text is null || text.IndexOf('\n') < 0)
        {
            Append(text);
            return;
        }

        string margin = "\n" + LeadingSpacesOfLine();
        Append(text.Replace("\r\n", "\n").Replace("\n", margin));
    }

    /// <summary>What stands before the first word of the current line, beyond the indentation.</summary>
    private string LeadingSpacesOfLine()
    {
        int start = _text.Length;
        while (start > 0 && _text[start - 1] != '\n') start--;
        start = Math.Min(_text.Length, start + (Indentation * SpacesPerLevel));
        int end = start;
        while (end < _text.Length && _text[end] == ' ') end++;
        return new string(' ', end - start);
    }

    private void TrimLineEnd()
    {
        int length = _text.Length;
        while (length > 0 && _text[length - 1] == ' ') length--;
        _text.Length = length;
    }

    /// <summary>A block of braces that is open.</summary>
    public readonly struct Block(SourceWriter writer, string close) : IDisposable
    {
        public void Dispose()
        {
            writer.Indentation--;
            writer.WriteLine(close);
        }
    }

    /// <summary>Writes the parts of an interpolated string straight to the writer, invariant.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly SourceWriter _writer;

        public Interpolation(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

        /// <summary>The parts are written as they are given: nothing is left to do.</summary>
        internal void Complete(SourceWriter writer) => System.Diagnostics.Debug.Assert(ReferenceEquals(writer, _writer), "Written elsewhere.");

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.AppendHole(text);

        public void AppendFormatted<T>(T value) => _writer.AppendHole(
            value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString());
    }
}
