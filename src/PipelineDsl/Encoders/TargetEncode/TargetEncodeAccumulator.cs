namespace PipelineDsl;

/// <summary>The labels of each category of a column, and what they encode it as so far.</summary>
public sealed class TargetEncodeAccumulator : IEncoderAccumulator<TargetEncodeAccumulator, TargetEncoder>, ISupervisedCategoryAccumulator, ICategoryEncoder
{
    private readonly TargetSmoothing _smoothing;
    private readonly double _noLabels;
    private readonly LabelsByCategory _labels = new();
    private readonly GrowthSteps _steps = new();
    private double _prior;
    private double _variance;

    /// <summary>An empty accumulator.</summary>
    /// <param name="smooth">How many rows the mean of all rows counts for, or <see cref="TargetEncodeAttribute.Auto"/>.</param>
    /// <param name="noLabels">What stands for the mean of all labels as long as there is none; finite.</param>
    public TargetEncodeAccumulator(double smooth = TargetEncodeAttribute.Auto, double noLabels = 0)
    {
        if (!double.IsFinite(noLabels)) throw new ArgumentOutOfRangeException(nameof(noLabels), noLabels, "The value must be finite.");
        (_smoothing, _noLabels, _prior) = (new TargetSmoothing(smooth), noLabels, noLabels);
    }

    /// <inheritdoc/>
    public void Add(Category value, double label)
    {
        _labels.Add(value, label);
        if (_steps.Reaches(_labels.All.Count)) (_prior, _variance) = Whole();
    }

    /// <inheritdoc/>
    public void Merge(TargetEncodeAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _labels.Merge(other._labels);
        if (_steps.Reaches(_labels.All.Count)) (_prior, _variance) = Whole();
    }

    /// <summary>What the labels added so far encode a category as, against the mean of all labels at the last step.</summary>
    public double Apply(Category value) => Encode(value, _prior, _variance);

    /// <inheritdoc/>
    public TargetEncoder Fit()
    {
        (double prior, double variance) = Whole();
        var categories = _labels.Categories;
        return new TargetEncoder(categories, [.. categories.Select(category => Encode(category, prior, variance))], Encode(default, prior, variance), prior);
    }

    private double Encode(Category value, double prior, double variance)
    {
        LabelSums own = _labels[value];
        return _smoothing.Encode(own.Count, own.Mean, own.SquaredDeviations, prior, variance);
    }

    private (double Prior, double Variance) Whole()
    {
        ref readonly LabelSums all = ref _labels.All;
        return all.Count == 0 ? (_noLabels, 0) : (all.Mean, all.SquaredDeviations / all.Count);
    }
}
