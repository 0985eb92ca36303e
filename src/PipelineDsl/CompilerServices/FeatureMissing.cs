namespace PipelineDsl.CompilerServices;

/// <summary>Whether a feature's value is missing: null, NaN, or a vector without numbers.</summary>
public static class FeatureMissing
{
    /// <summary>Whether a number is NaN.</summary>
    public static bool Is(float value) => float.IsNaN(value);

    /// <inheritdoc cref="Is(float)"/>
    public static bool Is(double value) => double.IsNaN(value);

    /// <summary>Whether a number is null or NaN.</summary>
    public static bool Is(float? value) => value is not float known || float.IsNaN(known);

    /// <inheritdoc cref="Is(float?)"/>
    public static bool Is(double? value) => value is not double known || double.IsNaN(known);

    /// <summary>Whether a value is null.</summary>
    public static bool Is<T>(T? value)
        where T : struct
        => value is null;

    /// <summary>Whether text is null; the empty string is text.</summary>
    public static bool Is(string? value) => value is null;

    /// <summary>Whether a vector is empty.</summary>
    public static bool Is(ReadOnlySpan<float> value) => value.IsEmpty;
}
