namespace PipelineDsl;

/// <summary>Typed rows from and to CSV files, plain or compressed with gzip.</summary>
public static class Csv
{
    /// <summary>
    /// A source over a CSV file. Nothing is opened before it is enumerated, and each enumeration reads the file anew. Whether it is compressed
    /// is told by its content. Columns are found by their source names in the header, exactly or else ignoring case; further columns of the
    /// file are ignored, blank lines skipped, and a column that may be null may be absent.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <remarks>Enumerating throws <see cref="RowFormatException"/> when the file cannot be read, and when more rows do not fit than the options allow.</remarks>
    public static IRowSource<T> Read<T>(string path, CsvOptions? options = null)
        where T : IFeatureSchema<T>
        => Read(path, T.RowSchema, options);

    /// <summary>A source over a CSV file whose rows have a schema declared apart from them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">The rows' schema.</param>
    /// <param name="options">How to read it.</param>
    /// <inheritdoc cref="Read{T}(string, CsvOptions?)" path="/remarks"/>
    public static IRowSource<T> Read<T>(string path, RowSchema<T> schema, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(schema);
        options ??= CsvOptions.Default;
        options.Check();
        return new CsvSource<T>(path, schema, options);
    }

    /// <summary>Writes rows with a header of the columns' source names; <see cref="Read{T}(string, CsvOptions?)"/> reads them back as they were.</summary>
    /// <param name="path">The file, made anew; compressed when its name ends in <c>.gz</c>.</param>
    /// <param name="rows">The rows.</param>
    public static void Write<T>(string path, IEnumerable<T> rows)
        where T : IFeatureSchema<T>
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowSchema<T> schema = T.RowSchema;
        using CsvWriter writer = CsvWriter.Create(path, schema.Description.Columns.Select(column => column.SourceName));
        foreach (T row in rows)
        {
            writer.WriteColumns(in row, schema);
            writer.EndRow();
        }
    }
}
