using System.Collections;

namespace PipelineDsl;

/// <summary>The rows of a CSV file.</summary>
internal sealed class CsvSource<TRow>(string path, RowSchema<TRow> schema, CsvOptions options) : IRowSource<TRow>
{
    public string Name => path;

    public RowSchema<TRow> Schema => schema;

    public Quarantine Quarantine { get; private set; } = new(path, options.QuarantineLimit);

    public IEnumerator<TRow> GetEnumerator()
    {
        using CsvRecordReader records = CsvRecordReader.Open(path, options, schema.Description, isAsync: false);
        CsvRowParser<TRow> parser = StartParser(records, options.HasHeader && records.Read());
        while (records.Read())
        {
            if (parser.TryParse(out TRow? row)) yield return row;
        }

        parser.CheckEnd();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public async IAsyncEnumerator<TRow> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using CsvRecordReader records = CsvRecordReader.Open(path, options, schema.Description, isAsync: true);
        bool hasHeader = options.HasHeader && await records.ReadAsync(cancellationToken).ConfigureAwait(false);
        CsvRowParser<TRow> parser = StartParser(records, hasHeader);
        while (await records.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (parser.TryParse(out TRow? row)) yield return row;
        }

        parser.CheckEnd();
    }

    private CsvRowParser<TRow> StartParser(CsvRecordReader records, bool hasHeader)
    {
        Quarantine = new Quarantine(path, options.QuarantineLimit);
        if (options.HasHeader && !hasHeader) throw CsvFaults.Empty(path, schema.Description);
        CsvLayout layout = options.HasHeader ? CsvLayout.FromHeader(records, schema.Description) : CsvLayout.InOrder(schema.Description);
        return new CsvRowParser<TRow>(records, schema, layout, options, Quarantine);
    }
}
