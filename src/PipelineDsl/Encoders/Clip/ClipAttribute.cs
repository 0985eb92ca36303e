namespace PipelineDsl;

/// <summary>Holds a number within bounds, in the feature's units: <c>min(max(x, Min), Max)</c>. Nothing is learned.</summary>
/// <remarks>NaN stays NaN; ±∞ become the bounds. A bound may be infinite.</remarks>
public sealed class ClipAttribute : StatelessEncoderAttribute<ClipEncoder>
{
    /// <summary>Clips to bounds.</summary>
    /// <param name="min">The least value that is let through.</param>
    /// <param name="max">The greatest value that is let through; not below <paramref name="min"/>.</param>
    public ClipAttribute(double min, double max) => (Min, Max) = (min, max);

    /// <summary>The least value that is let through.</summary>
    public double Min { get; }

    /// <summary>The greatest value that is let through.</summary>
    public double Max { get; }

    /// <inheritdoc/>
    public override ClipEncoder Create() => new(Min, Max);
}
