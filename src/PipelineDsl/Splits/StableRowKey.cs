using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>A place between 0 and 1 for each row, from the invariant text of its key columns: the same in every process, version and order of rows.</summary>
internal sealed class StableRowKey<TRow>
{
    private const char Separator = '\u001f';

    private readonly RowSchema<TRow> _schema;
    private readonly int[] _columns;
    private readonly long _seed;
    private char[] _buffer = new char[256];

    public StableRowKey(RowSchema<TRow> schema, ImmutableArray<string> names, long seed)
    {
        (_schema, _seed) = (schema, seed);
        SchemaDescription description = schema.Description;
        ColumnDescription? id = description.Columns.FirstOrDefault(static column => column.Role == ColumnRole.EventId);
        _columns = !names.IsDefaultOrEmpty ? [.. names.Select(name => Find(description, name))]
            : id is not null ? [id.Ordinal]
            : [.. description.Columns.Select(static column => column.Ordinal)];
    }

    /// <summary>At least 0, below 1.</summary>
    public double UnitOf(in TRow row)
    {
        int length = 0;
        foreach (int column in _columns)
        {
            int written;
            while (!_schema.TryFormat(in row, column, _buffer.AsSpan(length), out written) || length + written == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
            length += written;
            _buffer[length++] = Separator;
        }

        ulong hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(_buffer.AsSpan(0, length)), _seed);
        return (hash >> 11) * (1d / (1UL << 53));
    }

    private static int Find(SchemaDescription schema, string name) =>
        schema.Find(name)?.Ordinal ?? throw new ArgumentException($"{schema.Name} has no column '{name}'; its columns are {string.Join(", ", schema.Columns.Select(static column => column.Name))}.", nameof(name));
}
