namespace PipelineDsl.CompilerServices;

/// <summary>
/// Gives the same string for a short text that repeats (countries, categories), so that reading a column of few distinct values does not
/// allocate. One table of fixed size a thread; a slot holds the latest text that fell into it.
/// </summary>
internal static class TextPool
{
    private const int Slots = 2048;
    private const int Longest = 32;

    [ThreadStatic]
    private static string?[]? t_texts;

    internal static string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return string.Empty;
        if (text.Length > Longest) return text.ToString();

        string?[] texts = t_texts ??= new string?[Slots];
        ref string? slot = ref texts[string.GetHashCode(text) & (Slots - 1)];
        if (slot is string known && text.SequenceEqual(known)) return known;
        return slot = text.ToString();
    }
}
