namespace PipelineDsl;

/// <summary>
/// Characters that are used again for each row, so that preprocessing text makes no garbage. What a method returns is valid until the next call on the
/// same buffer. Grows to the longest text. Not safe for use by several threads at once.
/// </summary>
public sealed class TextBuffer
{
    private const int FirstLength = 1_024;

    private char[] _characters = [];

    /// <summary>Characters to write to, with what was left in them.</summary>
    /// <param name="length">How many, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 0.</exception>
    public Span<char> Take(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (_characters.Length < length) _characters = new char[Math.Max(length, Math.Max(FirstLength, (int)Math.Min(2L * _characters.Length, Array.MaxLength)))];
        return _characters.AsSpan(0, length);
    }

    /// <summary>The text in lower case, by the invariant culture.</summary>
    public ReadOnlySpan<char> ToLowerInvariant(ReadOnlySpan<char> text)
    {
        Span<char> result = Take(text.Length);
        _ = text.ToLowerInvariant(result);
        return result;
    }

    /// <summary>The text in upper case, by the invariant culture.</summary>
    public ReadOnlySpan<char> ToUpperInvariant(ReadOnlySpan<char> text)
    {
        Span<char> result = Take(text.Length);
        _ = text.ToUpperInvariant(result);
        return result;
    }
}
