namespace PipelineDsl;

/// <summary>The natural logarithm of one plus the value: <c>ln(1 + x)</c>, by <see cref="FeatureMath.Log1p(double)"/>. Nothing is learned.</summary>
/// <remarks>
/// −1 becomes −∞. Below −1 there is no logarithm: a finite value there becomes missing (NaN), as in NumPy; put <c>[Clip]</c> before or
/// <c>[Impute]</c> after where such values occur. NaN stays NaN and ±∞ stay ±∞.
/// </remarks>
public sealed class Log1pAttribute : StatelessEncoderAttribute<Log1pEncoder>
{
    /// <inheritdoc/>
    public override Log1pEncoder Create() => default;
}
