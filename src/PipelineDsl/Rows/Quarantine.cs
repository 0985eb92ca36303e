using System.Text;

namespace PipelineDsl;

/// <summary>
/// The rows of a source that did not fit, counted and kept with their reasons. The run goes on up to a limit. Filled by one reader at a time.
/// </summary>
/// <param name="source">What to call the source in messages.</param>
/// <param name="limit">How many rows may be refused; one more ends the reading.</param>
public sealed class Quarantine(string source, int limit)
{
    /// <summary>How many entries are kept at most; the rest are counted.</summary>
    public const int MostEntries = 10_000;

    private const int FaultsShown = 3;
    private readonly List<QuarantinedRow> _entries = [];

    /// <summary>How many rows were refused.</summary>
    public int Count { get; private set; }

    /// <summary>How many rows may be refused; one more ends the reading with a <see cref="RowFormatException"/>.</summary>
    public int Limit { get; } = limit;

    /// <summary>The refused rows in the order they were met, the first <see cref="MostEntries"/> of them.</summary>
    public IReadOnlyList<QuarantinedRow> Entries => _entries;

    /// <summary>Counts and keeps a refused row. Called by readers.</summary>
    /// <exception cref="RowFormatException">That was one row more than <see cref="Limit"/>; the message shows the first faults.</exception>
    public void Add(QuarantinedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Count++;
        if (_entries.Count < MostEntries) _entries.Add(row);
        if (Count > Limit) throw TooMany(row);
    }

    /// <summary>
    /// Writes the kept rows as CSV (UTF-8, RFC 4180) with the columns <c>line, field, column, reason, text</c>; one line more says how many
    /// were not kept.
    /// </summary>
    /// <param name="path">The file, made anew.</param>
    public void WriteTo(string path)
    {
        using StreamWriter file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n" };
        file.WriteLine("line,field,column,reason,text");
        foreach (QuarantinedRow row in _entries)
            WriteRow(file, row);
        if (Count > _entries.Count)
            WriteRow(file, new QuarantinedRow(0, 0, null, FormattableString.Invariant($"{Count - _entries.Count:N0} more rows were refused and not kept"), ""));
    }

    private static void WriteRow(StreamWriter file, QuarantinedRow row)
    {
        file.Write(FormattableString.Invariant($"{row.Line},{row.Field},"));
        DelimitedText.WriteField(file, row.Column, ',');
        file.Write(',');
        DelimitedText.WriteField(file, row.Reason, ',');
        file.Write(',');
        DelimitedText.WriteField(file, row.Text, ',');
        file.WriteLine();
    }

    private RowFormatException TooMany(QuarantinedRow last)
    {
        string faults = string.Concat(_entries.Take(FaultsShown).Select(entry => $"{Environment.NewLine}  {entry}"));
        string allowed = Limit == 0 ? "no row may be refused" : $"at most {Limit} may be refused";
        string more = Count > FaultsShown ? $"{Environment.NewLine}  …" : "";
        return new RowFormatException(
            $"{source}: {Count} row{(Count == 1 ? "" : "s")} did not fit, and {allowed}. Correct the file or raise the quarantine limit. The first:{faults}{more}")
        {
            SourceName = source,
            Line = last.Line,
        };
    }
}
