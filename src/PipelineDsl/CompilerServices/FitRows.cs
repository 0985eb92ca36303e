namespace PipelineDsl.CompilerServices;

/// <summary>The training rows of a fit: some of the Values of a replay, chosen by index, in order.</summary>
/// <typeparam name="TValues">A pipeline's Values.</typeparam>
public sealed class FitRows<TValues>
    where TValues : struct
{
    private readonly TValues[] _values;
    private readonly int[] _rows;

    /// <summary>Wraps arrays without copying.</summary>
    /// <param name="values">All Values.</param>
    /// <param name="rows">The indexes of the training rows; order counts.</param>
    /// <param name="cancellationToken">Ends the fit early with <see cref="OperationCanceledException"/>.</param>
    public FitRows(TValues[] values, int[] rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(rows);
        (_values, _rows, CancellationToken) = (values, rows, cancellationToken);
    }

    /// <summary>How many training rows there are.</summary>
    public long Count => _rows.Length;

    /// <summary>Labels, times and folds of the training rows, for encoders that learn from labels.</summary>
    /// <exception cref="InvalidOperationException">The rows were given without.</exception>
    public FitTargets Targets
    {
        get => field ?? throw new InvalidOperationException("These rows were given without targets, and an encoder learns from them.");
        init;
    }

    /// <summary>On how many threads the fit may run. The result does not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Ends the fit early.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The training rows from position <paramref name="start"/> on that lie side by side in memory, up to position <paramref name="end"/>.</summary>
    /// <param name="start">A position, 0 to <see cref="Count"/> − 1.</param>
    /// <param name="end">The position to stop before, above <paramref name="start"/>.</param>
    /// <returns>At least one row.</returns>
    public ReadOnlySpan<TValues> Run(int start, int end)
    {
        ReadOnlySpan<int> rows = _rows.AsSpan(start, end - start);
        int length = 1;
        while (length < rows.Length && rows[length] == rows[length - 1] + 1) length++;
        return _values.AsSpan(rows[0], length);
    }
}
