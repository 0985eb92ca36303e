using System.Globalization;
using System.Text;

namespace PipelineDsl;

/// <summary>
/// What became of the features of a row on their way into the vector, and how often over all rows reported. Made once and given to
/// <c>Encode</c> or <c>Transform</c> row after row, which allocates nothing. For one thread; <see cref="Merge"/> adds up those of several.
/// </summary>
public sealed class EncodeReport
{
    private const int Kinds = 4;

    private readonly PipelineDescription _pipeline;
    private readonly byte[] _row;
    private readonly long[] _counts;

    /// <summary>An empty report for a pipeline.</summary>
    public EncodeReport(PipelineDescription pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        _pipeline = pipeline;
        _row = new byte[pipeline.Features.Length];
        _counts = new long[pipeline.Features.Length * Kinds];
    }

    /// <summary>How many rows were reported.</summary>
    public long Rows { get; private set; }

    /// <summary>What became of the features of the last row, all together.</summary>
    public EncodeOutcomes LastRow { get; private set; }

    /// <summary>What became of a feature of the last row.</summary>
    /// <param name="feature">The feature's place in Values.</param>
    public EncodeOutcomes this[int feature] => (EncodeOutcomes)_row[feature];

    /// <summary>In how many rows something became of a feature.</summary>
    /// <param name="feature">The feature's place in Values.</param>
    /// <param name="outcome">One outcome.</param>
    public long Count(int feature, EncodeOutcomes outcome)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(feature);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(feature, _row.Length);
        if (!System.Numerics.BitOperations.IsPow2((int)outcome) || (int)outcome >= 1 << Kinds) throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Ask for one outcome.");
        return _counts[(feature * Kinds) + System.Numerics.BitOperations.Log2((uint)outcome)];
    }

    /// <summary>Adds the counts of another report of the same pipeline.</summary>
    public void Merge(EncodeReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._pipeline.Name != _pipeline.Name || other._counts.Length != _counts.Length) throw new ArgumentException($"A report of {other._pipeline.Name} cannot be added to one of {_pipeline.Name}.", nameof(other));
        Rows += other.Rows;
        for (int i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
    }

    /// <summary>Begins a row. Called by generated code.</summary>
    public void Begin()
    {
        Rows++;
        LastRow = EncodeOutcomes.None;
        Array.Clear(_row);
    }

    /// <summary>Says what became of a feature of the row. Called by generated code.</summary>
    public void Set(int feature, EncodeOutcomes outcomes)
    {
        if (outcomes == EncodeOutcomes.None) return;
        LastRow |= outcomes;
        _row[feature] = (byte)outcomes;
        for (int left = (int)outcomes; left != 0; left &= left - 1) _counts[(feature * Kinds) + System.Numerics.BitOperations.TrailingZeroCount(left)]++;
    }

    /// <summary>The counts that are not 0, one line a feature.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{_pipeline.Name}: {Rows} rows");
        for (int feature = 0; feature < _row.Length; feature++)
        {
            string counts = string.Join(", ", Enumerable.Range(0, Kinds)
                .Where(kind => _counts[(feature * Kinds) + kind] > 0)
                .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{(EncodeOutcomes)(1 << kind)} {_counts[(feature * Kinds) + kind]}")));
            if (counts.Length > 0) text.Append('\n').Append(_pipeline.Features[feature].Name).Append(": ").Append(counts);
        }

        return text.ToString();
    }
}
