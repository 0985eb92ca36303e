namespace PipelineDsl.CompilerServices;

/// <summary>Where the slots go that are not 0: a caller's arrays of slots and values, and where each row starts in them. Called by generated code.</summary>
public ref struct SparseSink
{
    private readonly Span<int> _rowStarts;
    private readonly Span<int> _slots;
    private readonly Span<float> _values;
    private readonly int _most;
    private int _row;

    /// <summary>Checks the arrays.</summary>
    /// <param name="rows">How many rows will be written.</param>
    /// <param name="most">How many slots of a row can be other than 0.</param>
    /// <param name="rowStarts">Where each row starts, and where the last ends: one more than rows.</param>
    /// <param name="slots">The slots.</param>
    /// <param name="values">Their values; as many.</param>
    /// <exception cref="ArgumentException">An array is too short.</exception>
    public SparseSink(int rows, int most, Span<int> rowStarts, Span<int> slots, Span<float> values)
    {
        if (rowStarts.Length <= rows) throw new ArgumentException($"{rows} rows need {rows + 1L} starts; there are {rowStarts.Length}.", nameof(rowStarts));
        if (values.Length < slots.Length) throw new ArgumentException($"There are {slots.Length} slots and {values.Length} values.", nameof(values));
        _rowStarts = rowStarts;
        _slots = slots;
        _values = values;
        _most = most;
    }

    /// <summary>How many slots were written.</summary>
    public int Count { get; private set; }

    /// <summary>Begins a row.</summary>
    /// <exception cref="ArgumentException">There is no room for another row.</exception>
    public void Begin()
    {
        if (_slots.Length - Count < _most) ThrowFull();
        _rowStarts[_row++] = Count;
    }

    /// <summary>Writes a slot unless it is 0.</summary>
    public void Add(int slot, float value)
    {
        _slots[Count] = slot;
        _values[Count] = value;
        if (value != 0) Count++;
    }

    /// <summary>Writes those of some slots that are not 0.</summary>
    public void Add(int slot, ReadOnlySpan<float> slots)
    {
        foreach (float value in slots)
        {
            if (value != 0) Add(slot, value);
            slot++;
        }
    }

    /// <summary>Ends the last row.</summary>
    /// <returns>How many slots were written.</returns>
    public int Complete() => _rowStarts[_row] = Count;

    private readonly void ThrowFull() =>
        throw new ArgumentException($"A row may need {_most} slots, and of {_slots.Length} only {_slots.Length - Count} are left at row {_row}. Give SparseWidth slots a row.", "slots");
}
