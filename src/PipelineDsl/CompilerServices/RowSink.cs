using System.Runtime.Intrinsics;

namespace PipelineDsl.CompilerServices;

/// <summary>
/// Where encoded rows go: a caller's dense matrix, row-major, each row padded to a stride with zeros. Rows are made up in a small buffer and
/// streamed out; matrices far beyond the caches are written around them. Called by generated code.
/// </summary>
public readonly ref struct RowSink
{
    /// <summary>From how many bytes on writing around the caches pays.</summary>
    private const long ManyBytes = 8 << 20;

    private readonly Span<float> _matrix;
    private readonly int _stride;
    private readonly bool _aroundCaches;

    /// <summary>Checks a matrix.</summary>
    /// <param name="matrix">The matrix: at least <paramref name="rows"/> × <paramref name="stride"/>.</param>
    /// <param name="rows">How many rows will be written.</param>
    /// <param name="width">The slots of a row.</param>
    /// <param name="stride">From one row's start to the next; at least the width.</param>
    /// <exception cref="ArgumentException">The matrix is too short, or the stride shorter than a row.</exception>
    public RowSink(Span<float> matrix, int rows, int width, int stride)
    {
        if (stride < width) throw new ArgumentException($"A stride of {stride} is shorter than a row of {width} slots.", nameof(stride));
        if (matrix.Length < (long)rows * stride) throw new ArgumentException($"{rows} rows with a stride of {stride} need {(long)rows * stride} values; the matrix has {matrix.Length}.", nameof(matrix));
        _matrix = matrix;
        _stride = stride;
        _aroundCaches = Vector256.IsHardwareAccelerated && stride % Vector256<float>.Count == 0 && (long)rows * stride * sizeof(float) >= ManyBytes;
    }

    /// <summary>The calling thread's buffer for one row with its padding, all zero.</summary>
    public Span<float> Buffer
    {
        get
        {
            Span<float> buffer = VectorBuffer.OfThread(_stride);
            buffer.Clear();
            return buffer;
        }
    }

    /// <summary>Where a row goes that is written in place.</summary>
    public Span<float> Row(int row) => _matrix.Slice(row * _stride, _stride);

    /// <summary>Writes a row.</summary>
    /// <param name="row">Its place in the matrix.</param>
    /// <param name="vector">The row with its padding.</param>
    public void Write(int row, ReadOnlySpan<float> vector)
    {
        if (_aroundCaches) WriteAroundCaches(vector, Row(row));
        else vector.CopyTo(Row(row));
    }

    /// <summary>Makes what was written visible to other threads.</summary>
    public void Complete()
    {
        if (_aroundCaches) Thread.MemoryBarrier();
    }

    private static unsafe void WriteAroundCaches(ReadOnlySpan<float> vector, Span<float> row)
    {
        fixed (float* from = vector)
        fixed (float* to = row)
        {
            // Only aligned memory can be written so; AlignedMemory has it.
            if ((nuint)to % (nuint)Vector256<byte>.Count != 0)
            {
                vector.CopyTo(row);
                return;
            }

            for (int i = 0; i < row.Length; i += Vector256<float>.Count) Vector256.Load(from + i).StoreAlignedNonTemporal(to + i);
        }
    }
}
