namespace PipelineDsl;

/// <summary>1 for numbers above a threshold, in the feature's units, and 0 for others, as scikit-learn's Binarizer. Nothing is learned.</summary>
/// <remarks>NaN stays NaN; ±∞ are above or not above the threshold.</remarks>
public sealed class BinarizeAttribute : StatelessEncoderAttribute<BinarizeEncoder>
{
    /// <summary>Binarizes at a threshold.</summary>
    /// <param name="threshold">What a number must exceed; not NaN.</param>
    public BinarizeAttribute(double threshold) => Threshold = threshold;

    /// <summary>What a number must exceed.</summary>
    public double Threshold { get; }

    /// <inheritdoc/>
    public override BinarizeEncoder Create() => new(Threshold);
}
