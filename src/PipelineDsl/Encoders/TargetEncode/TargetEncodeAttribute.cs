namespace PipelineDsl;

/// <summary>
/// The mean label of a category, smoothed: <c>(n·m + s·p) / (n + s)</c> for n rows of mean m, mean p of all rows and smoothing s, in the label's units;
/// for a binary label the probability of the positive class.
/// </summary>
/// <remarks>
/// <para>
/// Source: Micci-Barreca, A Preprocessing Scheme for High-Cardinality Categorical Attributes in Classification and Prediction Problems, SIGKDD
/// Explorations 2001, with the formulas and defaults of scikit-learn's TargetEncoder. With <see cref="Auto"/> smoothing a category weighs
/// <c>λ·m + (1 − λ)·p</c>, <c>λ = v·n / (v·n + q/n)</c>, where v is the variance of all labels and q the sum of squared differences within the category.
/// </para>
/// <para>
/// For a label that is a boolean or a number; several classes are <see cref="TargetEncodeClassesAttribute"/>'s. Missing values are one category, apart from
/// the empty string. A category without training rows gives the mean of all rows.
/// </para>
/// <para>
/// A training row that is encoded by what was known at its event time is held against the mean of the labels known by then, taken anew each time their
/// number has grown by an eighth: a mean that moved with every row would tell the rows apart by time.
/// While no label is known yet it is <see cref="NoLabels"/>.
/// </para>
/// </remarks>
public sealed class TargetEncodeAttribute : SupervisedEncoderAttribute<TargetEncodeAccumulator, TargetEncoder>
{
    /// <summary>Smoothing by the variances, for each category its own (empirical Bayes).</summary>
    public const double Auto = -1;

    /// <summary>How many rows the mean of all rows counts for, from 0 on, or <see cref="Auto"/>.</summary>
    public double Smooth { get; set; } = Auto;

    /// <summary>What stands for the mean of all labels as long as none is known, in the label's units; finite.</summary>
    public double NoLabels { get; set; }

    /// <inheritdoc/>
    public override TargetEncodeAccumulator CreateAccumulator() => new(Smooth, NoLabels);
}
