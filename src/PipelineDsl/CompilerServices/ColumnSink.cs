namespace PipelineDsl.CompilerServices;

/// <summary>Where encoded rows go column by column: a caller's dense matrix, column-major. Called by generated code.</summary>
public readonly ref struct ColumnSink
{
    private readonly Span<float> _matrix;
    private readonly int _rows;
    private readonly int _stride;

    /// <summary>Checks a matrix.</summary>
    /// <param name="matrix">The matrix: at least <paramref name="width"/> × <paramref name="stride"/>.</param>
    /// <param name="rows">How many rows will be written.</param>
    /// <param name="width">The slots of a row.</param>
    /// <param name="stride">From one column's start to the next; at least the number of rows.</param>
    /// <exception cref="ArgumentException">The matrix is too short, or the stride shorter than a column.</exception>
    public ColumnSink(Span<float> matrix, int rows, int width, int stride)
    {
        if (stride < rows) throw new ArgumentException($"A stride of {stride} is shorter than a column of {rows} rows.", nameof(stride));
        if (matrix.Length < (long)width * stride) throw new ArgumentException($"{width} columns with a stride of {stride} need {(long)width * stride} values; the matrix has {matrix.Length}.", nameof(matrix));
        _matrix = matrix;
        _rows = rows;
        _stride = stride;
    }

    /// <summary>A column.</summary>
    public Span<float> Column(int slot) => _matrix.Slice(slot * _stride, _rows);

    /// <summary>Clears some columns.</summary>
    public void Clear(int slot, int count)
    {
        for (int i = slot; i < slot + count; i++) Column(i).Clear();
    }

    /// <summary>Sets one value.</summary>
    public void Set(int row, int slot, float value) => _matrix[(slot * _stride) + row] = value;

    /// <summary>Writes some slots of a row.</summary>
    public void Scatter(int row, int slot, ReadOnlySpan<float> slots)
    {
        foreach (float value in slots) _matrix[(slot++ * _stride) + row] = value;
    }
}
