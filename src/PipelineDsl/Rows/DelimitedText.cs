namespace PipelineDsl;

/// <summary>Fields of delimited text as RFC 4180 quotes them.</summary>
internal static class DelimitedText
{
    /// <summary>Writes a field, in quotes where it holds a delimiter, a quote, a line break, or space at an end.</summary>
    internal static void WriteField(TextWriter writer, ReadOnlySpan<char> field, char delimiter)
    {
        if (!NeedsQuotes(field, delimiter))
        {
            writer.Write(field);
            return;
        }

        writer.Write('"');
        for (int quote = field.IndexOf('"'); quote >= 0; quote = field.IndexOf('"'))
        {
            writer.Write(field[..(quote + 1)]);
            writer.Write('"');
            field = field[(quote + 1)..];
        }

        writer.Write(field);
        writer.Write('"');
    }

    private static bool NeedsQuotes(ReadOnlySpan<char> field, char delimiter)
    {
        if (field.IsEmpty) return false;
        return field.IndexOfAny(delimiter, '"', '\n') >= 0 || field.Contains('\r') || char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1]);
    }
}
