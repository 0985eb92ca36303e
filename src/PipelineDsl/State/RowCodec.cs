namespace PipelineDsl.CompilerServices;

/// <summary>Saves rows through their schema: each column as its invariant text, or nothing for null.</summary>
internal sealed class RowCodec<TRow>(RowSchema<TRow> schema)
{
    private const byte Null = 0;
    private const byte Present = 1;

    private readonly RowBuilder<TRow> _builder = schema.CreateBuilder();
    private char[] _text = new char[256];

    /// <summary>Writes a row.</summary>
    public void Write(BinaryWriter writer, in TRow row)
    {
        foreach (ColumnDescription column in schema.Description.Columns)
        {
            if (column.ValueType == typeof(string))
            {
                // As text, null and the empty string would be one.
                string? text = schema.Get<string?>(in row, column.Ordinal);
                writer.Write(text is null ? Null : Present);
                if (text is not null) StateText.Write(writer, text);
                continue;
            }

            int length;
            while (!schema.TryFormat(in row, column.Ordinal, _text, out length))
            {
                Array.Resize(ref _text, _text.Length * 2);
            }

            writer.Write(length == 0 ? Null : Present);
            if (length != 0) StateText.Write(writer, _text.AsSpan(0, length));
        }
    }

    /// <summary>Reads a row.</summary>
    /// <exception cref="StateFileException">The schema does not take the row any more.</exception>
    public TRow Read(BinaryReader reader)
    {
        _builder.Reset();
        foreach (ColumnDescription column in schema.Description.Columns)
        {
            if (reader.ReadByte() == Null) continue;
            string text = StateText.Read(reader);
            if (column.ValueType == typeof(string))
                _builder.Set(column.Ordinal, text);
            else if (!_builder.TryParse(column.Ordinal, text, out string? reason))
                throw Refused(column.Name, reason);
        }

        if (_builder.TryBuild(out TRow? row, out RowFault fault)) return row;
        throw Refused(fault.Column < 0 ? "the row" : schema.Description.Columns[fault.Column].Name, fault.Reason);
    }

    private StateFileException Refused(string what, string reason) => new(
        $"a saved row of {schema.Description.Name} does not fit its schema: {what} {reason}. If the schema's rules were tightened, replay the source into a fresh folder.");
}
