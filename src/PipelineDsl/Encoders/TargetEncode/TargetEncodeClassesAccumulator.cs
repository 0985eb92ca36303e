using System.Collections.Immutable;
using System.Globalization;

namespace PipelineDsl;

/// <summary>How often each class occurs in each category of a column, and what that encodes it as so far.</summary>
public sealed class TargetEncodeClassesAccumulator
    : IEncoderAccumulator<TargetEncodeClassesAccumulator, TargetClassesEncoder>, ISupervisedCategoryAccumulator, ICategorySlotEncoder
{
    private readonly TargetSmoothing _smoothing;
    private readonly LabelsByCategory[] _classes;
    private readonly GrowthSteps _steps = new();
    private readonly double[] _priors;

    /// <summary>An empty accumulator.</summary>
    /// <param name="classes">How many classes the label has; at least 2.</param>
    /// <param name="smooth">How many rows the shares of all rows count for, or <see cref="TargetEncodeAttribute.Auto"/>.</param>
    public TargetEncodeClassesAccumulator(int classes, double smooth = TargetEncodeAttribute.Auto)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        _smoothing = new TargetSmoothing(smooth);
        _classes = [.. Enumerable.Range(0, classes).Select(static _ => new LabelsByCategory())];
        _priors = new double[classes];
    }

    /// <inheritdoc/>
    /// <exception cref="DataSetException">The label is none of the classes.</exception>
    public void Add(Category value, double label)
    {
        if (!(label >= 0 && label < _classes.Length && label == Math.Floor(label)))
        {
            throw new DataSetException($"[TargetEncodeClasses({_classes.Length})] takes labels from 0 to {_classes.Length - 1}; there is one of {label.ToString(CultureInfo.InvariantCulture)}.");
        }

        for (int i = 0; i < _classes.Length; i++) _classes[i].Add(value, i == label ? 1 : 0);
        TakePriors();
    }

    /// <inheritdoc/>
    public void Merge(TargetEncodeClassesAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._classes.Length != _classes.Length) throw new ArgumentException("The accumulators are of different numbers of classes.", nameof(other));
        for (int i = 0; i < _classes.Length; i++) _classes[i].Merge(other._classes[i]);
        TakePriors();
    }

    /// <summary>What the labels added so far encode a category as, against the shares of all rows at the last step.</summary>
    public void Encode(Category value, Span<float> slots)
    {
        slots = slots[.._classes.Length];
        for (int i = 0; i < slots.Length; i++) slots[i] = (float)Encode(i, value, _priors[i]);
    }

    /// <inheritdoc/>
    public string SlotName(int slot) => TargetClassesEncoder.NameOf(slot, _classes.Length);

    /// <inheritdoc/>
    public TargetClassesEncoder Fit()
    {
        ImmutableArray<Category> categories = _classes[0].Categories;
        return new TargetClassesEncoder(
            categories,
            [.. categories.SelectMany(category => _classes.Select((labels, i) => Encode(i, category, labels.All.Mean)))],
            [.. _classes.Select((labels, i) => Encode(i, default, labels.All.Mean))],
            [.. _classes.Select(static labels => labels.All.Mean)]);
    }

    private void TakePriors()
    {
        if (!_steps.Reaches(_classes[0].All.Count)) return;
        for (int i = 0; i < _priors.Length; i++) _priors[i] = _classes[i].All.Mean;
    }

    private double Encode(int i, Category value, double prior)
    {
        // A label of 0 or 1 with mean p has the variance p·(1 − p).
        LabelSums own = _classes[i][value];
        return _smoothing.Encode(own.Count, own.Mean, own.SquaredDeviations, prior, prior * (1 - prior));
    }
}
