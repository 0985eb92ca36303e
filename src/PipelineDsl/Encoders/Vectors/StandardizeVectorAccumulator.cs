namespace PipelineDsl;

/// <summary>Mean and standard deviation of each component of a vector.</summary>
public sealed class StandardizeVectorAccumulator : IEncoderAccumulator<StandardizeVectorAccumulator, StandardizeVectorEncoder>, IVectorAccumulator
{
    private readonly Moments[] _moments;

    /// <summary>An empty accumulator.</summary>
    /// <param name="width">How many numbers the vectors have; at least 1.</param>
    public StandardizeVectorAccumulator(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        _moments = [.. Enumerable.Range(0, width).Select(static _ => new Moments())];
    }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<float> value)
    {
        if (value.Length != _moments.Length || !double.IsFinite(VectorSums.Squares(value))) return;
        for (int i = 0; i < value.Length; i++) _moments[i].Add(value[i]);
    }

    /// <inheritdoc/>
    public void Merge(StandardizeVectorAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._moments.Length != _moments.Length) throw new ArgumentException("The accumulators are of different widths.", nameof(other));
        for (int i = 0; i < _moments.Length; i++) _moments[i].Merge(other._moments[i]);
    }

    /// <inheritdoc/>
    public StandardizeVectorEncoder Fit() => new(
        [.. _moments.Select(static moments => moments.Mean)],
        [.. _moments.Select(static moments => moments.StandardDeviation is > 0 and var deviation ? deviation : 1)]);
}
