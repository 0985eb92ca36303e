using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl;

/// <summary>Makes rows of the records of a file; those that do not fit go to the quarantine.</summary>
internal sealed class CsvRowParser<TRow>(CsvRecordReader records, RowSchema<TRow> schema, CsvLayout layout, CsvOptions options, Quarantine quarantine)
{
    private readonly RowBuilder<TRow> _builder = schema.CreateBuilder();
    private readonly CsvBinding[] _bindings = layout.Bindings;
    private bool _hasRows;

    /// <summary>Parses the record that the reader stands on.</summary>
    /// <returns>False when it is blank or does not fit.</returns>
    internal bool TryParse([MaybeNullWhen(false)] out TRow row)
    {
        row = default;
        if (records.Fault is string fault)
        {
            Refuse(records.FaultField, fault);
            return false;
        }

        if (records.FieldCount != layout.FieldCount)
        {
            // A line of nothing is no row, but where a row may be a single empty field.
            if (records.IsBlank) return false;
            string over = records.LineCount > 1 ? $" over {records.LineCount} lines" : "";
            records.RefuseLine($"has {Fields(records.FieldCount)}{over}, and {layout.FieldCount} are expected");
            Refuse(0, records.Fault);
            return false;
        }

        _hasRows = true;
        _builder.Reset();
        foreach (ref readonly CsvBinding binding in _bindings.AsSpan())
        {
            ReadOnlySpan<char> text = records.Field(binding.Field);
            if (options.NullText is string nullText && text.SequenceEqual(nullText)) text = default;
            if (!_builder.TryParse(binding.Column, text, out string? reason))
            {
                Refuse(binding.Field + 1, reason);
                return false;
            }

            if (records.HasBadBytes && text.Contains(CsvText.BadBytes))
            {
                Refuse(binding.Field + 1, $"has bytes that are not {records.EncodingName}. Give CsvOptions.Encoding if the file has another encoding");
                return false;
            }
        }

        if (_builder.TryBuild(out row, out RowFault rowFault)) return true;
        RefuseColumn(rowFault);
        return false;
    }

    /// <summary>Called at the file's end.</summary>
    /// <exception cref="RowFormatException">There was no row.</exception>
    internal void CheckEnd()
    {
        if (!_hasRows && quarantine.Count == 0) throw CsvFaults.NoRows(records.Path, options.HasHeader, schema.Description, records.LinesRead);
    }

    private void RefuseColumn(RowFault fault)
    {
        foreach (CsvBinding binding in _bindings)
        {
            if (binding.Column == fault.Column)
            {
                Refuse(binding.Field + 1, fault.Reason);
                return;
            }
        }

        string? column = fault.Column < 0 ? null : schema.Description.Columns[fault.Column].SourceName;
        quarantine.Add(new QuarantinedRow(records.Line, 0, column, fault.Reason, records.Text));
    }

    private void Refuse(int field, string reason)
    {
        if (records.SeemsToHoldRows(layout.FieldCount)) records.RefuseLine(reason);
        string? column = null;
        foreach (CsvBinding binding in _bindings)
        {
            if (binding.Field + 1 == field) column = binding.Name;
        }

        quarantine.Add(new QuarantinedRow(records.Line, field, column, reason, records.Text));
    }

    private static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";
}
