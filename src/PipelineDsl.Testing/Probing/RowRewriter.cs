using System.Globalization;

namespace PipelineDsl.Testing.Probing;

/// <summary>Makes rows that differ from others in some columns.</summary>
internal sealed class RowRewriter<TRow>
{
    private const int LearnedRows = 4096;
    private const int SyntheticRows = 64;
    private const int Attempts = 8;

    private readonly RowSchema<TRow> _schema;
    private readonly RowBuilder<TRow> _builder;
    private readonly AlterableColumn<TRow>[] _columns;
    private readonly List<int> _changed = [];

    public RowRewriter(RowSchema<TRow> schema, ReadOnlySpan<TRow> rows)
    {
        (_schema, _builder) = (schema, schema.CreateBuilder());
        _columns = [.. schema.Description.Columns.Select(column => AlterableColumn<TRow>.Create(schema, column))];
        int stride = Math.Max(1, rows.Length / LearnedRows);
        for (int i = 0; i < rows.Length; i += stride) Learn(in rows[i]);
        for (int i = 0; i < SyntheticRows; i++) Learn(schema.Synthesize(i));
    }

    /// <summary>How many values were changed.</summary>
    public long Altered { get; private set; }

    /// <summary>The row made anew from its columns; the row itself where its own schema refuses it.</summary>
    public TRow Rebuild(in TRow row) => Mix(in row, in row, []);

    /// <summary>A row with some columns of another and the rest of its own.</summary>
    public TRow Mix(in TRow row, in TRow other, ReadOnlySpan<int> fromOther)
    {
        _builder.Reset();
        for (int column = 0; column < _columns.Length; column++) _columns[column].Copy(in fromOther.Contains(column) ? ref other : ref row, _builder);
        return _builder.TryBuild(out TRow? mixed, out _) ? mixed : row;
    }

    /// <summary>Changes columns of a row to values that the schema accepts.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="preferNull">Whether to make them null where that is allowed.</param>
    /// <param name="random">Chooses the values.</param>
    /// <param name="altered">The changed row.</param>
    /// <returns>The columns that did change, until the next call; none when the schema allows nothing else.</returns>
    public IReadOnlyList<int> Alter(in TRow row, ReadOnlySpan<int> columns, bool preferNull, ref ProbeRandom random, out TRow altered)
    {
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            _builder.Reset();
            _changed.Clear();
            for (int column = 0; column < _columns.Length; column++)
            {
                if (!columns.Contains(column)) _columns[column].Copy(in row, _builder);
                else if (_columns[column].TryAlter(in row, _builder, preferNull && attempt == 0, ref random)) _changed.Add(column);
            }

            if (_changed.Count == 0) break;
            if (!_builder.TryBuild(out TRow? built, out _)) continue;
            Altered += _changed.Count;
            altered = built;
            return _changed;
        }

        _changed.Clear();
        altered = row;
        return _changed;
    }

    /// <summary>A column's value in words.</summary>
    public string Text(in TRow row, int column)
    {
        Span<char> text = stackalloc char[256];
        return _schema.TryFormat(in row, column, text, out int length) ? text[..length].ToString() : "a long text";
    }

    /// <summary>The row in words: its place, and the columns that tell it from others.</summary>
    public string Describe(in TRow row, int position)
    {
        string name = _schema.Description.Name[(_schema.Description.Name.LastIndexOf('.') + 1)..];
        var parts = new List<string>();
        foreach (ColumnDescription column in _schema.Description.Columns)
        {
            if (column.Role is ColumnRole.EventId or ColumnRole.EventTime or ColumnRole.EntityKey) parts.Add($"{column.Name} {Text(in row, column.Ordinal)}");
        }

        string place = string.Create(CultureInfo.InvariantCulture, $"{name} {position}");
        return parts.Count == 0 ? place : $"{place} ({string.Join(", ", parts)})";
    }

    private void Learn(in TRow row)
    {
        foreach (AlterableColumn<TRow> column in _columns) column.Learn(in row);
    }
}
