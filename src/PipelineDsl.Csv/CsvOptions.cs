using System.Text;

namespace PipelineDsl;

/// <summary>How a CSV file is read. The defaults fit RFC 4180 files in UTF-8 with a header.</summary>
public sealed record CsvOptions
{
    internal static CsvOptions Default { get; } = new();

    /// <summary>What separates fields. An ASCII character that is neither a letter, a digit, a quote nor a line break.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether the first line names the columns. Without it, fields are the schema's columns in order.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// How many rows may fail to fit; they are kept in the source's <see cref="Quarantine"/>, and one more ends the reading with a
    /// <see cref="RowFormatException"/>. By default none may.
    /// </summary>
    public int QuarantineLimit { get; init; }

    /// <summary>The encoding of a file that does not begin with a byte order mark; null for UTF-8. Bytes that do not fit it are faults.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>A text that means the same as an empty field, such as <c>NA</c>; compared exactly.</summary>
    public string? NullText { get; init; }

    /// <summary>How long a row may be, in UTF-16 code units; what is longer is a fault, most often a quote that is not closed.</summary>
    public int LongestRow { get; init; } = 4 << 20;

    internal void Check()
    {
        bool isDelimiter = char.IsAscii(Delimiter) && !char.IsAsciiLetterOrDigit(Delimiter) && Delimiter is not ('"' or '\r' or '\n' or '\0');
        if (!isDelimiter) throw new ArgumentException($"'{Delimiter}' (U+{(int)Delimiter:X4}) cannot be the delimiter: it must be ASCII and no letter, digit, quote or line break.");
        if (QuarantineLimit < 0) throw new ArgumentException($"The quarantine limit is {QuarantineLimit}; it must be 0 or more.");
        if (LongestRow < 1024) throw new ArgumentException($"The longest row is {LongestRow}; it must be 1,024 or more.");
    }
}
