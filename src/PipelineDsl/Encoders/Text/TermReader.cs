using System.Buffers;
using System.Globalization;
using System.Text;

namespace PipelineDsl;

/// <summary>
/// Cuts a text into terms as scikit-learn's vectorizers do. The text is laid out once, as words joined by single spaces or as characters, so that
/// each term is a piece of it; nothing is allocated.
/// </summary>
internal readonly struct TermReader
{
    private const int MostOnStack = 256;

    private readonly TextAnalyzer _analyzer;
    private readonly int _minN;
    private readonly int _maxN;
    private readonly bool _lowercase;

    /// <summary>A word or character, by where it starts and ends in the layout.</summary>
    private readonly record struct Unit(int Start, int End);

    /// <summary>A reader.</summary>
    /// <param name="analyzer">What terms are.</param>
    /// <param name="minN">The fewest words or characters of a term; at least 1.</param>
    /// <param name="maxN">The most words or characters of a term; not below <paramref name="minN"/>.</param>
    /// <param name="lowercase">Whether case is ignored.</param>
    public TermReader(TextAnalyzer analyzer, int minN, int maxN, bool lowercase)
    {
        if (!Enum.IsDefined(analyzer)) throw new ArgumentOutOfRangeException(nameof(analyzer), analyzer, "Unknown analyzer.");
        ArgumentOutOfRangeException.ThrowIfLessThan(minN, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxN, minN);
        (_analyzer, _minN, _maxN, _lowercase) = (analyzer, minN, maxN, lowercase);
    }

    /// <summary>Hands all terms of a text to a visitor.</summary>
    public void Read<TVisitor>(string text, ref TVisitor visitor)
        where TVisitor : struct, ITermVisitor, allows ref struct
    {
        // A character takes one more place for the space before it at most, at either end.
        int most = text.Length + 2;
        char[]? chars = most > MostOnStack ? ArrayPool<char>.Shared.Rent(most * 2) : null;
        Unit[]? units = most > MostOnStack ? ArrayPool<Unit>.Shared.Rent(most) : null;
        scoped Span<char> scratch = chars ?? stackalloc char[MostOnStack * 2];
        scoped ReadOnlySpan<char> source = text;
        if (_lowercase)
        {
            Span<char> lower = scratch[most..];
            text.AsSpan().ToLowerInvariant(lower);
            source = lower[..text.Length];
        }

        Read(source, scratch[..most], units ?? stackalloc Unit[MostOnStack], ref visitor);
        if (chars is not null) ArrayPool<char>.Shared.Return(chars);
        if (units is not null) ArrayPool<Unit>.Shared.Return(units);
    }

    /// <summary>Writes the options.</summary>
    public void Save(StateWriter writer)
    {
        writer.Text("analyzer", _analyzer.ToString());
        writer.Integer("minN", _minN);
        writer.Integer("maxN", _maxN);
        writer.Flag("lowercase", _lowercase);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static TermReader Load(StateReader reader)
    {
        if (!Enum.TryParse(reader.Text("analyzer"), out TextAnalyzer analyzer) || !Enum.IsDefined(analyzer)) throw reader.Fault("analyzer", "this version does not know the analyzer.");
        int minN = reader.Integer("minN", 1, int.MaxValue);
        return new TermReader(analyzer, minN, reader.Integer("maxN", minN, int.MaxValue), reader.Flag("lowercase"));
    }

    private void Read<TVisitor>(scoped ReadOnlySpan<char> text, scoped Span<char> layout, scoped Span<Unit> units, ref TVisitor visitor)
        where TVisitor : struct, ITermVisitor, allows ref struct
    {
        switch (_analyzer)
        {
            case TextAnalyzer.Words:
                VisitRuns(layout, units[..LayOutWords(text, layout, units)], ref visitor);
                break;
            case TextAnalyzer.Characters:
                VisitRuns(layout, units[..CutCharacters(layout[..JoinSpaces(text, layout)], units)], ref visitor);
                break;
            default:
                VisitWords(text, layout, units, ref visitor);
                break;
        }
    }

    private void VisitRuns<TVisitor>(scoped ReadOnlySpan<char> layout, scoped ReadOnlySpan<Unit> units, ref TVisitor visitor)
        where TVisitor : struct, ITermVisitor, allows ref struct
    {
        for (int n = _minN; n <= Math.Min(_maxN, units.Length); n++)
        {
            for (int first = 0; first + n <= units.Length; first++)
            {
                visitor.Visit(Piece(layout, units, first, n));
            }
        }
    }

    /// <summary>Each word with a space on either side; one that is no longer than n counts once.</summary>
    private void VisitWords<TVisitor>(scoped ReadOnlySpan<char> text, scoped Span<char> layout, scoped Span<Unit> units, ref TVisitor visitor)
        where TVisitor : struct, ITermVisitor, allows ref struct
    {
        int at = 0;
        while (true)
        {
            while (at < text.Length && IsSpace(text[at])) at++;
            if (at == text.Length) return;
            int start = at;
            while (at < text.Length && !IsSpace(text[at])) at++;
            layout[0] = ' ';
            text[start..at].CopyTo(layout[1..]);
            layout[at - start + 1] = ' ';
            scoped Span<char> word = layout[..(at - start + 2)];
            scoped ReadOnlySpan<Unit> characters = units[..CutCharacters(word, units)];
            for (int n = _minN; n <= _maxN; n++)
            {
                if (n >= characters.Length)
                {
                    visitor.Visit(word);
                    break;
                }

                for (int first = 0; first + n <= characters.Length; first++)
                {
                    visitor.Visit(Piece(word, characters, first, n));
                }
            }
        }
    }

    private static ReadOnlySpan<char> Piece(ReadOnlySpan<char> layout, ReadOnlySpan<Unit> units, int first, int n) =>
        layout[units[first].Start..units[first + n - 1].End];

    private static int LayOutWords(ReadOnlySpan<char> text, Span<char> layout, Span<Unit> units)
    {
        (int count, int end, int at) = (0, 0, 0);
        while (at < text.Length)
        {
            (int start, int letters) = (at, 0);
            while (at < text.Length && WordCharacter(text[at..]) is var length and > 0)
            {
                at += length;
                letters++;
            }

            if (letters >= 2)
            {
                if (count > 0) layout[end++] = ' ';
                text[start..at].CopyTo(layout[end..]);
                units[count++] = new Unit(end, end + at - start);
                end += at - start;
            }

            if (at < text.Length) at += CharacterLength(text[at..]);
        }

        return count;
    }

    /// <summary>Two or more spaces in a row become one; a single one stays what it is, be it a line's end.</summary>
    private static int JoinSpaces(ReadOnlySpan<char> text, Span<char> layout)
    {
        int end = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (!IsSpace(text[at]) || at + 1 == text.Length || !IsSpace(text[at + 1]))
            {
                layout[end++] = text[at];
                continue;
            }

            while (at + 1 < text.Length && IsSpace(text[at + 1])) at++;
            layout[end++] = ' ';
        }

        return end;
    }

    private static int CutCharacters(ReadOnlySpan<char> text, Span<Unit> units)
    {
        int count = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = CharacterLength(text[at..]);
            units[count++] = new Unit(at, at + length);
            at += length;
        }

        return count;
    }

    private static int CharacterLength(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;

    /// <summary>How many code units the letter, digit or underscore at the start takes; 0 when there is none.</summary>
    private static int WordCharacter(ReadOnlySpan<char> text)
    {
        char first = text[0];
        if (char.IsAscii(first)) return char.IsAsciiLetterOrDigit(first) || first == '_' ? 1 : 0;
        if (!char.IsSurrogate(first)) return IsWord(CharUnicodeInfo.GetUnicodeCategory(first)) ? 1 : 0;
        return Rune.DecodeFromUtf16(text, out Rune rune, out int length) == OperationStatus.Done && IsWord(Rune.GetUnicodeCategory(rune)) ? length : 0;
    }

    /// <summary>What Python calls alphanumeric: letters and numbers, no combining marks.</summary>
    private static bool IsWord(UnicodeCategory category) => category is <= UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>What Python calls white space: the separators between files, groups, records and units too.</summary>
    private static bool IsSpace(char value) => char.IsWhiteSpace(value) || value is >= '\u001c' and <= '\u001f';
}
