namespace PipelineDsl;

/// <summary>
/// A number as B-splines, smooth bumps of which <see cref="Degree"/> + 1 are not 0 at a time and which sum to 1, as scikit-learn's SplineTransformer: a
/// linear model over them is a piecewise polynomial. Takes <c>knots + Degree − 1</c> slots, one fewer without
/// <see cref="IncludeBias"/>; periodic ones take <c>knots − 1</c>.
/// </summary>
/// <remarks>
/// <para>
/// Basis functions are those of Cox and de Boor: <c>B(i, 0) = 1</c> from knot i up to knot i + 1 and 0 elsewhere, <c>B(i, k) = (x − tᵢ)/(tᵢ₊ₖ − tᵢ)·B(i, k − 1) +
/// (tᵢ₊ₖ₊₁ − x)/(tᵢ₊ₖ₊₁ − tᵢ₊₁)·B(i + 1, k − 1)</c>. Beyond the outermost knots there are <see cref="Degree"/> more on each side, as far apart as the two next to them.
/// </para>
/// <para>
/// Missing values and infinities count for nothing in the fit. A column whose values are all equal has its knots from half below to half above (a quarter
/// of the value, when that is more); one without any value has them from 0 to 1. A missing value has 0 in all slots, or NaN with <see cref="MissingSlots.NaN"/>.
/// ±∞ are taken for a number 10³⁰ spans of the knots beyond them (less where that overflows); periodic splines take them for missing.
/// </para>
/// </remarks>
[EncoderWidth(Option = "knots", Slots = -1, When = nameof(Extrapolation), Is = SplineExtrapolation.Periodic)]
[EncoderWidth(Option = "knots", AlsoOption = nameof(Degree), AlsoDefault = DefaultDegree, Slots = -2, When = nameof(IncludeBias), Is = false)]
[EncoderWidth(Option = "knots", AlsoOption = nameof(Degree), AlsoDefault = DefaultDegree, Slots = -1)]
public sealed class SplineAttribute : EncoderAttribute<SplineAccumulator, SplineEncoder>
{
    private const int DefaultDegree = 3;

    /// <summary>Writes a number as B-splines.</summary>
    /// <param name="knots">How many knots, 2 to 1,000, from the smallest to the largest training value.</param>
    public SplineAttribute(int knots) => Knots = knots;

    /// <summary>How many knots.</summary>
    public int Knots { get; }

    /// <summary>The degree of the polynomials, 1 to 10; periodic splines need more knots than that.</summary>
    public int Degree { get; set; } = DefaultDegree;

    /// <summary>Where the knots are.</summary>
    public SplineKnots By { get; set; }

    /// <summary>What the slots are outside the knots.</summary>
    public SplineExtrapolation Extrapolation { get; set; }

    /// <summary>Whether the last spline is written. The splines sum to 1, so a model with a bias can do without one. Of periodic splines its slot is there and 0.</summary>
    public bool IncludeBias { get; set; } = true;

    /// <summary>
    /// Whether quantiles are exact also for more than 16,384 values; the fit then holds 8 bytes a row. Else they are off by less than 1/512 of themselves.
    /// </summary>
    public bool Exact { get; set; }

    /// <summary>What is written for a missing value.</summary>
    public MissingSlots Missing { get; set; }

    /// <inheritdoc/>
    public override SplineAccumulator CreateAccumulator() => new(this);
}
