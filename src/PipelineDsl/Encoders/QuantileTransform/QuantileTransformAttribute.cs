namespace PipelineDsl;

/// <summary>
/// Replaces a number by its place among the training values, from 0 (smallest) to 1 (largest), or by the normal deviate of that place, as
/// scikit-learn's QuantileTransformer: linear interpolation between <see cref="Quantiles"/> training quantiles.
/// </summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. A value that coincides with several quantiles takes the middle of their places; one
/// beyond the training values, ±∞ too, takes that of the smallest or largest. Without any training value, every value has the place ½. NaN stays NaN.
/// Normal deviates are held within ±5.199 (places 10⁻⁷ and 1 − 10⁻⁷), and a value within 10⁻⁷ of the smallest or largest training value is taken for it,
/// as in scikit-learn. The quantiles are those of all rows; scikit-learn takes 10,000 at random when there are more.
/// </remarks>
public sealed class QuantileTransformAttribute : EncoderAttribute<QuantileTransformAccumulator, QuantileTransformEncoder>
{
    /// <summary>Transforms by quantiles.</summary>
    /// <param name="output">How values are spread out.</param>
    public QuantileTransformAttribute(QuantileOutput output = QuantileOutput.Uniform) => Output = output;

    /// <summary>How values are spread out.</summary>
    public QuantileOutput Output { get; }

    /// <summary>How many quantiles are kept, from the smallest value to the largest; 2 to 100,000, and no more than training rows.</summary>
    public int Quantiles { get; set; } = 1000;

    /// <summary>
    /// Whether quantiles are exact also for more than 16,384 values; the fit then holds 8 bytes a row. Else they are off by less than 1/512 of themselves.
    /// </summary>
    public bool Exact { get; set; }

    /// <inheritdoc/>
    public override QuantileTransformAccumulator CreateAccumulator() => new(Output, Quantiles, Exact);
}
