using System.Globalization;

namespace PipelineDsl;

/// <summary>The binary labels of each category of a column, and the evidence in them so far.</summary>
public sealed class WeightOfEvidenceAccumulator : IEncoderAccumulator<WeightOfEvidenceAccumulator, WeightOfEvidenceEncoder>, ISupervisedCategoryAccumulator, ICategoryEncoder
{
    private readonly double _regularization;
    private readonly LabelsByCategory _labels = new();
    private readonly GrowthSteps _steps = new();
    private double _positives;
    private double _negatives;

    /// <summary>An empty accumulator.</summary>
    /// <param name="regularization">How many rows are added to both sides of each category; above 0, finite.</param>
    public WeightOfEvidenceAccumulator(double regularization = 1)
    {
        if (!(regularization > 0 && double.IsFinite(regularization)))
        {
            throw new ArgumentOutOfRangeException(nameof(regularization), regularization, "Regularization must be positive and finite.");
        }

        _regularization = regularization;
    }

    /// <inheritdoc/>
    /// <exception cref="DataSetException">The label is neither 0 nor 1.</exception>
    public void Add(Category value, double label)
    {
        if (label is not (0 or 1)) throw new DataSetException($"[WeightOfEvidence] takes a binary label, 0 or 1; there is one of {label.ToString(CultureInfo.InvariantCulture)}.");
        _labels.Add(value, label);
        if (_steps.Reaches(_labels.All.Count)) (_positives, _negatives) = Whole();
    }

    /// <inheritdoc/>
    public void Merge(WeightOfEvidenceAccumulator other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _labels.Merge(other._labels);
        if (_steps.Reaches(_labels.All.Count)) (_positives, _negatives) = Whole();
    }

    /// <summary>The evidence in the labels added so far, against the totals at the last step.</summary>
    public double Apply(Category value) => Weigh(value, _positives, _negatives);

    /// <inheritdoc/>
    public WeightOfEvidenceEncoder Fit()
    {
        (double positives, double negatives) = Whole();
        var categories = _labels.Categories;
        return new WeightOfEvidenceEncoder(categories, [.. categories.Select(category => Weigh(category, positives, negatives))], Weigh(default, positives, negatives));
    }

    private (double Positives, double Negatives) Whole()
    {
        ref readonly LabelSums all = ref _labels.All;
        return (all.Sum, all.Count - all.Sum);
    }

    private double Weigh(Category value, double positives, double negatives)
    {
        LabelSums own = _labels[value];
        if (own.Count == 0) return 0;
        double ofPositives = (own.Sum + _regularization) / (positives + (2 * _regularization));
        double ofNegatives = (own.Count - own.Sum + _regularization) / (negatives + (2 * _regularization));
        return FeatureMath.Log(ofPositives / ofNegatives);
    }
}
