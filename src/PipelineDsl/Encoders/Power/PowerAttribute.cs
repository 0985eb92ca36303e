namespace PipelineDsl;

/// <summary>
/// Makes a column look normal by a power whose exponent λ is the most likely one, then standardizes, as scikit-learn's PowerTransformer. λ is found
/// by Brent's method as SciPy does it, started from −2 and 2; at λ = 0 (Yeo-Johnson below zero: 2) powers turn into logarithms.
/// </summary>
/// <remarks>
/// Missing values and infinities count for nothing in the fit. A column without two different values has λ = 1. NaN stays NaN; ±∞ become the limit of
/// the power, which may be finite. Box-Cox knows positive numbers only: others count for nothing in the fit, and afterwards are taken for the smallest
/// positive training value, or become missing (NaN) with <see cref="PipelineDsl.OutOfDomain.Missing"/>; scikit-learn refuses them.
/// </remarks>
public sealed class PowerAttribute : EncoderAttribute<PowerAccumulator, PowerEncoder>
{
    /// <summary>Transforms by a power.</summary>
    /// <param name="method">The family of functions.</param>
    public PowerAttribute(PowerMethod method = PowerMethod.YeoJohnson) => Method = method;

    /// <summary>The family of functions.</summary>
    public PowerMethod Method { get; }

    /// <summary>Whether the powers are standardized: mean 0 and population standard deviation 1 over the training rows.</summary>
    public bool Standardize { get; set; } = true;

    /// <summary>What becomes of values that are not positive, for Box-Cox.</summary>
    public OutOfDomain OutOfDomain { get; set; }

    /// <summary>
    /// Whether the fit looks at every value also when there are more than 16,384; it then holds 8 bytes a row. Else it looks at a histogram whose
    /// buckets span less than 1/512 of their values.
    /// </summary>
    public bool Exact { get; set; }

    /// <inheritdoc/>
    public override PowerAccumulator CreateAccumulator() => new(Method, Standardize, Exact, OutOfDomain);
}
