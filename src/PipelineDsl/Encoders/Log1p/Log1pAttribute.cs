using System.Diagnostics.CodeAnalysis;

namespace PipelineDsl;

/// <summary>
/// The natural logarithm of one plus the value, <c>ln(1 + x)</c>, by <see cref="FeatureMath.Log1p(double)"/>; <see cref="Signed"/> that of the
/// magnitude with the value's sign, <c>sign(x) · ln(1 + |x|)</c>. Nothing is learned.
/// </summary>
/// <remarks>
/// Without <see cref="Signed"/> there is no finite logarithm at −1 and below: such values, −∞ too, are taken for the smallest number above −1, whose
/// logarithm is −36.74, or become missing (NaN) with <see cref="PipelineDsl.OutOfDomain.Missing"/>. NaN stays NaN and +∞ stays +∞; with <see cref="Signed"/> −∞
/// stays −∞.
/// </remarks>
[SuppressMessage("Naming", "CA1720", Justification = "The signed logarithm is called so.")]
public sealed class Log1pAttribute : StatelessEncoderAttribute<Log1pEncoder>
{
    /// <summary>Whether the logarithm is that of the magnitude, with the value's sign.</summary>
    public bool Signed { get; set; }

    /// <summary>What becomes of values at −1 and below, without <see cref="Signed"/>.</summary>
    public OutOfDomain OutOfDomain { get; set; }

    /// <inheritdoc/>
    public override Log1pEncoder Create() => new(Signed, OutOfDomain);
}
