namespace PipelineDsl;

/// <summary>Which fields of a file are which columns of the schema.</summary>
/// <param name="FieldCount">How many fields a row has.</param>
/// <param name="Bindings">The fields that are read, in the file's order.</param>
internal sealed record CsvLayout(int FieldCount, CsvBinding[] Bindings)
{
    /// <summary>Finds the columns in the header that the reader stands on.</summary>
    internal static CsvLayout FromHeader(CsvRecordReader header, SchemaDescription schema)
    {
        if (header.Fault is string fault) throw CsvFaults.MalformedHeader(header.Path, fault);

        string[] names = new string[header.FieldCount];
        for (int i = 0; i < names.Length; i++)
            names[i] = header.Field(i).Trim().ToString();

        List<CsvBinding> bindings = [];
        List<ColumnDescription> missing = [];
        foreach (ColumnDescription column in schema.Columns)
        {
            int[] fields = Find(names, column.SourceName);
            if (fields.Length > 1) throw CsvFaults.RepeatedColumn(header.Path, column.SourceName, fields);
            if (fields.Length == 1)
                bindings.Add(new CsvBinding(fields[0], column.Ordinal, names[fields[0]]));
            else if (column.IsRequired)
                missing.Add(column);
        }

        if (missing.Count > 0) throw CsvFaults.MissingColumns(header.Path, missing, names);
        return new CsvLayout(names.Length, [.. bindings.OrderBy(binding => binding.Field)]);
    }

    /// <summary>The schema's columns in order.</summary>
    internal static CsvLayout InOrder(SchemaDescription schema) => new(
        schema.Columns.Length,
        [.. schema.Columns.Select((column, field) => new CsvBinding(field, column.Ordinal, column.SourceName))]);

    private static int[] Find(string[] names, string name)
    {
        int[] exact = Fields(StringComparison.Ordinal);
        return exact.Length > 0 ? exact : Fields(StringComparison.OrdinalIgnoreCase);

        int[] Fields(StringComparison comparison) =>
            [.. Enumerable.Range(0, names.Length).Where(field => string.Equals(names[field], name, comparison))];
    }
}
