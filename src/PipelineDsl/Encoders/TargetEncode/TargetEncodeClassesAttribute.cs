namespace PipelineDsl;

/// <summary>
/// For a label of several classes: one slot a class, each the share of the class among the category's rows, smoothed as <see cref="TargetEncodeAttribute"/>
/// does with that class as 1 and all others as 0. Takes <see cref="Classes"/> slots.
/// </summary>
/// <remarks>
/// Source and formulas as <see cref="TargetEncodeAttribute"/>; as scikit-learn's TargetEncoder with <c>target_type="multiclass"</c>. Labels are the whole
/// numbers from 0 to <see cref="Classes"/> − 1, for an enum its underlying values; a fit refuses any other. Missing values are one category, apart from the
/// empty string; a category without training rows gives the shares of all rows.
/// </remarks>
[EncoderWidth(Option = "classes")]
public sealed class TargetEncodeClassesAttribute : SupervisedEncoderAttribute<TargetEncodeClassesAccumulator, TargetClassesEncoder>
{
    /// <summary>Encodes by the shares of classes.</summary>
    /// <param name="classes">How many classes the label has; at least 2.</param>
    public TargetEncodeClassesAttribute(int classes) => Classes = classes;

    /// <summary>How many classes the label has.</summary>
    public int Classes { get; }

    /// <summary>How many rows the shares of all rows count for, from 0 on, or <see cref="TargetEncodeAttribute.Auto"/>.</summary>
    public double Smooth { get; set; } = TargetEncodeAttribute.Auto;

    /// <inheritdoc/>
    public override TargetEncodeClassesAccumulator CreateAccumulator() => new(Classes, Smooth);
}
