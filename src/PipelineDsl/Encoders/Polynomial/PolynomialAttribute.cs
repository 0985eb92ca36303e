namespace PipelineDsl;

/// <summary>
/// The powers of a number, <c>x, x², … xⁿ</c>, in powers of the feature's units, as scikit-learn's PolynomialFeatures of one column; takes
/// <see cref="Degree"/> slots. Each power is the one before times x. Nothing is learned.
/// </summary>
/// <remarks>
/// A missing value has 0 in all slots, or NaN with <see cref="MissingSlots.NaN"/>. The powers of ±∞ are infinite, and so is what a float cannot hold: put
/// <c>[Standardize]</c> or <c>[Clip]</c> before. For the column of ones of <c>include_bias</c> models have a bias of their own.
/// </remarks>
[EncoderWidth(Option = "degree")]
public sealed class PolynomialAttribute : StatelessEncoderAttribute<PolynomialEncoder>
{
    /// <summary>Raises to powers.</summary>
    /// <param name="degree">The highest power, 1 to 16.</param>
    public PolynomialAttribute(int degree) => Degree = degree;

    /// <summary>The highest power.</summary>
    public int Degree { get; }

    /// <summary>What is written for a missing value.</summary>
    public MissingSlots Missing { get; set; }

    /// <inheritdoc/>
    public override PolynomialEncoder Create() => new(Degree, Missing);
}
