namespace PipelineDsl;

/// <summary>What can be wrong with a CSV file as a whole, as a person is told.</summary>
internal static class CsvFaults
{
    internal static RowFormatException Empty(string path, SchemaDescription schema) =>
        New(path, 1, $"{path} is empty. A header line with {Columns(schema)} and rows below it are expected.");

    internal static RowFormatException NoRows(string path, bool hasHeader, SchemaDescription schema, long line) => New(
        path,
        line,
        hasHeader
            ? $"{path} has a header and no rows below it. Check that it was written to its end."
            : $"{path} has no rows. Rows of {Columns(schema)} are expected.");

    internal static RowFormatException Missing(string path, Exception cause) =>
        New(path, 0, $"There is no file {path}. Looked for {Path.GetFullPath(path)}.", cause);

    internal static RowFormatException CannotOpen(string path, Exception cause) =>
        New(path, 0, $"{path} cannot be opened: {Sentence(cause.Message)}", cause);

    internal static RowFormatException NotSeekable(string path) =>
        New(path, 0, $"{path} is a pipe or device, and rows are read more than once. Save it to a file first.");

    internal static RowFormatException NotGzip(string path) =>
        New(path, 0, $"{path} is named like a gzip file and is not one. Rename it, or compress it again.");

    internal static RowFormatException Damaged(string path, long line, bool isCompressed, Exception cause)
    {
        string what = isCompressed
            ? $"{path} is cut short or damaged: its gzip data ends or breaks after line {line}. Copy or download it again; gzip -t checks it."
            : $"{path} cannot be read beyond line {line}: {Sentence(cause.Message)}";
        return New(path, line, what, cause);
    }

    internal static RowFormatException MalformedHeader(string path, string reason) =>
        New(path, 1, $"{path} line 1: the header {reason}.");

    internal static RowFormatException MissingColumns(string path, IReadOnlyList<ColumnDescription> columns, IReadOnlyList<string> header)
    {
        string names = string.Join(", ", columns.Select(column => column.SourceName == column.Name ? column.Name : $"{column.SourceName} (property {column.Name})"));
        return New(path, 1, $"{path} lacks the column{(columns.Count == 1 ? "" : "s")} {names}. Its header is: {Listed(header)}.{DelimiterHint(header)}");
    }

    internal static RowFormatException RepeatedColumn(string path, string name, IReadOnlyList<int> fields) =>
        New(path, 1, $"{path} has the column {name} more than once, in fields {string.Join(" and ", fields.Select(field => field + 1))}. Rename all but one.");

    private static RowFormatException New(string path, long line, string message, Exception? cause = null) =>
        new(message, cause) { SourceName = path, Line = line };

    private static string Columns(SchemaDescription schema) => $"the columns {string.Join(", ", schema.Columns.Select(column => column.SourceName))}";

    private static string Listed(IReadOnlyList<string> header)
    {
        const int Shown = 50;
        string names = string.Join(", ", header.Take(Shown).Select(name => name.Length > 60 ? name[..60] + "…" : name));
        return header.Count > Shown ? $"{names}, … ({header.Count} columns)" : names;
    }

    private static string DelimiterHint(IReadOnlyList<string> header)
    {
        if (header is not [string only]) return "";
        char found = only.FirstOrDefault(c => c is ';' or '\t' or '|' or ',');
        return found switch
        {
            '\0' => "",
            '\t' => " Is it separated by tabs? Set CsvOptions.Delimiter.",
            _ => $" Is it separated by '{found}'? Set CsvOptions.Delimiter.",
        };
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
