namespace PipelineDsl;

/// <summary>
/// Standardizes each component of a vector, such as an embedding, by its training mean and population standard deviation: <c>(x − mean) / scale</c>.
/// Takes <see cref="Width"/> slots.
/// </summary>
/// <remarks>
/// As scikit-learn's StandardScaler on each component; one whose values are all equal has scale 1. A missing vector gives zeros, which are the means. One
/// of another width, or with NaN or an infinity in it, is refused: it counts for nothing in the fit, is encoded as missing, and a row's report says so.
/// </remarks>
[EncoderWidth(Option = "width")]
public sealed class StandardizeVectorAttribute : EncoderAttribute<StandardizeVectorAccumulator, StandardizeVectorEncoder>
{
    /// <summary>Standardizes the components of a vector.</summary>
    /// <param name="width">How many numbers the vector has; at least 1.</param>
    public StandardizeVectorAttribute(int width) => Width = width;

    /// <summary>How many numbers the vector has.</summary>
    public int Width { get; }

    /// <inheritdoc/>
    public override StandardizeVectorAccumulator CreateAccumulator() => new(Width);
}
