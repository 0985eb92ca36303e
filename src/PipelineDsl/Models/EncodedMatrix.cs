using System.Collections.Immutable;

namespace PipelineDsl;

/// <summary>Encoded rows: dense, row-major, with labels and weights. Immutable once made.</summary>
public sealed class EncodedMatrix
{
    private readonly float[] _values;
    private readonly float[] _labels;
    private readonly float[]? _weights;

    /// <summary>Wraps arrays without copying.</summary>
    /// <param name="slotNames">One name a column; their number is the width.</param>
    /// <param name="values">rows × width values, row-major.</param>
    /// <param name="labels">One label a row; 0 or 1 for a binary task.</param>
    /// <param name="weights">One weight a row, or null for all 1.</param>
    public EncodedMatrix(ImmutableArray<string> slotNames, float[] values, float[] labels, float[]? weights = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(labels);
        if (values.Length != (long)slotNames.Length * labels.Length)
        {
            throw new ArgumentException($"{labels.Length} rows of {slotNames.Length} slots need {(long)slotNames.Length * labels.Length} values; there are {values.Length}.", nameof(values));
        }

        if (weights is not null && weights.Length != labels.Length)
        {
            throw new ArgumentException($"There are {weights.Length} weights for {labels.Length} rows.", nameof(weights));
        }

        (SlotNames, _values, _labels, _weights) = (slotNames, values, labels, weights);
    }

    /// <summary>One name a column.</summary>
    public ImmutableArray<string> SlotNames { get; }

    /// <summary>Slots a row.</summary>
    public int Width => SlotNames.Length;

    /// <summary>Rows.</summary>
    public int RowCount => _labels.Length;

    /// <summary>All values, row-major.</summary>
    public ReadOnlyMemory<float> Values => _values;

    /// <summary>One label a row.</summary>
    public ReadOnlyMemory<float> Labels => _labels;

    /// <summary>One weight a row, or null when all are 1.</summary>
    public ReadOnlyMemory<float>? Weights => _weights is null ? default(ReadOnlyMemory<float>?) : _weights;

    /// <summary>The vector of one row.</summary>
    public ReadOnlySpan<float> Row(int row) => _values.AsSpan(checked(row * Width), Width);
}
