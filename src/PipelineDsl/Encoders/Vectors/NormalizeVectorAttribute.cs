namespace PipelineDsl;

/// <summary>Divides a vector, such as an embedding, by its length: <c>x / √Σx²</c>. Takes <see cref="Width"/> slots. Nothing is learned.</summary>
/// <remarks>
/// As scikit-learn's Normalizer. A missing vector and one of zeros give zeros. One of another width, or with NaN or an infinity in it, is refused: it is
/// encoded as missing, and a row's report says so.
/// </remarks>
[EncoderWidth(Option = "width")]
public sealed class NormalizeVectorAttribute : StatelessEncoderAttribute<NormalizeVectorEncoder>
{
    /// <summary>Divides a vector by its length.</summary>
    /// <param name="width">How many numbers the vector has; at least 1.</param>
    public NormalizeVectorAttribute(int width) => Width = width;

    /// <summary>How many numbers the vector has.</summary>
    public int Width { get; }

    /// <inheritdoc/>
    public override NormalizeVectorEncoder Create() => new(Width);
}
