using System.Globalization;

namespace PipelineDsl.CompilerServices;

/// <summary>Turns a feature that is a vector into what its encoders start from: the numbers, none when it is missing.</summary>
public static class FeatureVector
{
    /// <summary>The numbers; none for null.</summary>
    public static ReadOnlySpan<float> Of(float[]? value) => value;

    /// <summary>The numbers.</summary>
    public static ReadOnlySpan<float> Of(ReadOnlyMemory<float> value) => value.Span;

    /// <summary>The numbers; none for null.</summary>
    public static ReadOnlySpan<float> Of(ReadOnlyMemory<float>? value) => value.GetValueOrDefault().Span;

    /// <summary>Writes the numbers as <c>[1, 2.5]</c>, invariant; nothing for a missing vector.</summary>
    /// <returns>False when <paramref name="destination"/> is too short.</returns>
    public static bool TryFormat(ReadOnlySpan<float> value, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        if (value.IsEmpty) return true;
        int length = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (!TryAppend(i == 0 ? "[" : ", ", destination, ref length)) return false;
            if (!value[i].TryFormat(destination[length..], out int written, default, CultureInfo.InvariantCulture)) return false;
            length += written;
        }

        if (!TryAppend("]", destination, ref length)) return false;
        charsWritten = length;
        return true;
    }

    private static bool TryAppend(string text, Span<char> destination, ref int length)
    {
        if (!text.TryCopyTo(destination[length..])) return false;
        length += text.Length;
        return true;
    }
}
