using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>Columns as slots for a trainer: numbers as they are, of categories the most frequent one slot each and one for missing.</summary>
internal sealed class LookMatrix
{
    private const int MostCategories = 32;

    private readonly LookTable _table;
    private readonly bool _acceptsMissing;
    private readonly double[] _means;
    private readonly int[][] _slotOfCode;
    private readonly (int First, int Count)[] _slots;

    public LookMatrix(LookTable table, bool acceptsMissing)
    {
        (_table, _acceptsMissing) = (table, acceptsMissing);
        _means = new double[table.Columns.Length];
        _slotOfCode = new int[table.Columns.Length][];
        _slots = new (int, int)[table.Columns.Length];
        int width = 0;
        for (int i = 0; i < _slots.Length; i++)
        {
            LookColumn column = table.Columns[i];
            if (column.IsCategory) _slotOfCode[i] = SlotsOf(column, table.TrainingRows);
            else _means[i] = MeanOf(column.Numbers.AsSpan(0, table.TrainingRows));
            int count = column.IsCategory ? 1 + Math.Min(column.Categories, MostCategories) : acceptsMissing ? 1 : 2;
            _slots[i] = (width, count);
            width += count;
        }
    }

    /// <summary>Some rows with labels of the caller's, without one of the columns (−1: with all).</summary>
    public EncodedMatrix Encode(ReadOnlySpan<int> rows, ReadOnlySpan<bool> positives, int without = -1)
    {
        int[] columns = [.. Enumerable.Range(0, _slots.Length).Where(column => column != without)];
        ImmutableArray<string> names = [.. columns.SelectMany(column => Enumerable.Range(0, _slots[column].Count).Select(slot => $"{_table.Columns[column].Name}:{slot}"))];
        var values = new float[names.Length * rows.Length];
        var labels = new float[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            Span<float> vector = values.AsSpan(i * names.Length, names.Length);
            foreach (int column in columns)
            {
                Write(column, rows[i], vector);
                vector = vector[_slots[column].Count..];
            }

            labels[i] = positives[rows[i]] ? 1 : 0;
        }

        return new EncodedMatrix(names, values, labels);
    }

    private void Write(int column, int row, Span<float> slots)
    {
        LookColumn source = _table.Columns[column];
        if (source.IsCategory)
        {
            int slot = source.Codes[row] < 0 ? 0 : _slotOfCode[column][source.Codes[row]];
            if (slot >= 0) slots[slot] = 1;
            return;
        }

        double number = source.Numbers[row];
        if (_acceptsMissing)
        {
            slots[0] = (float)number;
            return;
        }

        bool known = double.IsFinite(number);
        slots[0] = (float)(known ? number : _means[column]);
        slots[1] = known ? 0 : 1;
    }

    private static int[] SlotsOf(LookColumn column, int rows)
    {
        var counts = new int[column.Categories];
        foreach (int code in column.Codes.AsSpan(0, rows))
        {
            if (code >= 0) counts[code]++;
        }

        var slots = new int[column.Categories];
        Array.Fill(slots, -1);
        int[] frequent = [.. Enumerable.Range(0, column.Categories).OrderByDescending(code => counts[code]).Take(MostCategories)];
        for (int rank = 0; rank < frequent.Length; rank++) slots[frequent[rank]] = rank + 1;
        return slots;
    }

    private static double MeanOf(ReadOnlySpan<double> numbers)
    {
        double mean = 0;
        long count = 0;
        foreach (double number in numbers)
        {
            if (double.IsFinite(number)) mean += (number - mean) / ++count;
        }

        return mean;
    }
}
