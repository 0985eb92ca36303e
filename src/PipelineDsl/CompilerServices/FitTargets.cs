namespace PipelineDsl.CompilerServices;

/// <summary>What supervised encoders may know of the training rows, one entry a row, in their order. Read on one thread.</summary>
public abstract class FitTargets
{
    private double[]? _labels;

    /// <summary>The labels.</summary>
    public double[] Labels => _labels ??= ReadLabels();

    /// <summary>Whether rows have an event time, so that a row may be encoded by what was known at it.</summary>
    public abstract bool HasTimes { get; }

    /// <summary>The event time of each row, in ticks (UTC), ascending.</summary>
    public abstract long[] Ticks { get; }

    /// <summary>How many ticks after its event time a row's label is known.</summary>
    public abstract long LabelDelayTicks { get; }

    /// <summary>A fold for each row, from 0, by a stable hash.</summary>
    /// <param name="group">The column whose rows stay together; null for those that the split kept together, else the event id, else the place among the rows.</param>
    /// <param name="folds">How many folds.</param>
    public abstract int[] Folds(string? group, int folds);

    private protected abstract double[] ReadLabels();
}
