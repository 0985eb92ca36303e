namespace PipelineDsl;

/// <summary>The encoder of <see cref="ClipAttribute"/>, whose bounds are declared, and of <see cref="WinsorizeAttribute"/>, whose bounds are learned.</summary>
public readonly struct ClipEncoder : IFittedEncoder<ClipEncoder>, INumberEncoder
{
    /// <summary>An encoder with its bounds.</summary>
    /// <param name="min">The least value that is let through.</param>
    /// <param name="max">The greatest value that is let through; not below <paramref name="min"/>.</param>
    public ClipEncoder(double min, double max)
    {
        if (double.IsNaN(min)) throw new ArgumentOutOfRangeException(nameof(min), min, "The lower bound must be a number.");
        if (!(min <= max)) throw new ArgumentOutOfRangeException(nameof(max), max, "The upper bound must be a number not below the lower bound.");
        (Min, Max) = (min, max);
    }

    /// <summary>The least value that is let through.</summary>
    public double Min { get; }

    /// <summary>The greatest value that is let through.</summary>
    public double Max { get; }

    /// <inheritdoc/>
    public double Apply(double value) => value < Min ? Min : value > Max ? Max : value;

    /// <inheritdoc/>
    public void Save(StateWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Number("min", Min);
        writer.Number("max", Max);
    }

    /// <inheritdoc/>
    public static ClipEncoder Load(StateReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        double min = reader.Number("min");
        double max = reader.Number("max");
        return min <= max ? new ClipEncoder(min, max) : throw reader.Fault("max", "the upper bound must not be below the lower bound.");
    }
}
