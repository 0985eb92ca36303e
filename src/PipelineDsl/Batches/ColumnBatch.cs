namespace PipelineDsl;

/// <summary>
/// Rows by column: one array a column, text coded by a dictionary. The generator makes one for every schema, <c>Payment.Batch</c>. Made once, filled
/// and cleared again and again; not for concurrent writers.
/// </summary>
/// <typeparam name="TRow">The row type.</typeparam>
public abstract class ColumnBatch<TRow>
{
    /// <summary>An empty batch.</summary>
    /// <param name="capacity">How many rows it holds at most.</param>
    protected ColumnBatch(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Capacity = capacity;
    }

    /// <summary>How many rows it holds at most: the length of each column's array.</summary>
    public int Capacity { get; }

    /// <summary>How many rows it holds. Set it after the columns' arrays were filled directly.</summary>
    public int Count
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Capacity);
            field = value;
        }
    }

    /// <summary>Forgets all rows; dictionaries stay.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a row.</summary>
    /// <exception cref="InvalidOperationException">The batch is full.</exception>
    public abstract void Add(in TRow row);

    /// <summary>Adds rows.</summary>
    /// <exception cref="InvalidOperationException">The batch is full.</exception>
    public void Add(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly TRow row in rows) Add(in row);
    }

    /// <summary>Makes rows of columns again.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="rows">What is filled.</param>
    public abstract void CopyRows(int start, Span<TRow> rows);

    /// <summary>The text column of an ordinal of the schema, or null when the column is not text.</summary>
    public abstract TextColumn? TextOf(int column);

    /// <summary>Takes the next row's place. Called by generated code.</summary>
    protected int Claim()
    {
        if (Count == Capacity) throw new InvalidOperationException($"The batch is full: it holds {Capacity} rows.");
        return Count++;
    }

    /// <summary>Checks a range of rows. Called by generated code.</summary>
    protected void CheckRange(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Count - start);
    }
}
