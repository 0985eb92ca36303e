namespace PipelineDsl.Tests.Labeling;

/// <summary>The functions of Snorkel's tutorial that look at text alone, and three more that were chosen on its validation comments.</summary>
[LabelingFunctions<Comment, Spam>]
public sealed partial class SpamRules
{
    private const int FewWords = 5;

    [Preprocess]
    internal static ReadOnlySpan<char> Lower(Comment c, TextBuffer text) => text.ToLowerInvariant(c.Text);

    [Preprocess]
    internal static int Words(Comment c)
    {
        int words = 0;
        bool isInWord = false;
        foreach (char character in c.Text)
        {
            bool isSpace = char.IsWhiteSpace(character);
            if (!isSpace && !isInWord) words++;
            isInWord = !isSpace;
        }

        return words;
    }

    [LabelingFunction]
    internal static Spam? SaysMy([From(nameof(Lower))] ReadOnlySpan<char> lower) => lower.Contains("my", StringComparison.Ordinal) ? Spam.Spam : null;

    [LabelingFunction]
    internal static Spam? AsksToSubscribe([From(nameof(Lower))] ReadOnlySpan<char> lower) => lower.Contains("subscribe", StringComparison.Ordinal) ? Spam.Spam : null;

    [LabelingFunction]
    internal static Spam? HasLink([From(nameof(Lower))] ReadOnlySpan<char> lower) => lower.Contains("http", StringComparison.Ordinal) ? Spam.Spam : null;

    [LabelingFunction]
    internal static Spam? SaysPlease([From(nameof(Lower))] ReadOnlySpan<char> lower) =>
        lower.Contains("please", StringComparison.Ordinal) || lower.Contains("plz", StringComparison.Ordinal) ? Spam.Spam : null;

    [LabelingFunction]
    internal static Spam? SaysSong([From(nameof(Lower))] ReadOnlySpan<char> lower) => lower.Contains("song", StringComparison.Ordinal) ? Spam.Ham : null;

    [LabelingFunction]
    internal static Spam? SaysCheckOut([From(nameof(Lower))] ReadOnlySpan<char> lower)
    {
        while (lower.IndexOf("check") is >= 0 and int at)
        {
            lower = lower[(at + "check".Length)..];
            ReadOnlySpan<char> line = lower.IndexOf('\n') is >= 0 and int end ? lower[..end] : lower;
            if (line.Contains("out", StringComparison.Ordinal)) return Spam.Spam;
        }

        return null;
    }

    [LabelingFunction]
    internal static Spam? IsShort([From(nameof(Words))] int words) => words < FewWords ? Spam.Ham : null;

    [LabelingFunction]
    internal static Spam? SaysLove([From(nameof(Lower))] ReadOnlySpan<char> lower) => lower.Contains("love", StringComparison.Ordinal) ? Spam.Ham : null;

    [LabelingFunction]
    internal static Spam? SaysChannel([From(nameof(Lower))] ReadOnlySpan<char> lower) => lower.Contains("channel", StringComparison.Ordinal) ? Spam.Spam : null;

    [LabelingFunction]
    internal static Spam? CountsViews([From(nameof(Lower))] ReadOnlySpan<char> lower) =>
        lower.Contains("views", StringComparison.Ordinal) || lower.Contains("billion", StringComparison.Ordinal) ? Spam.Ham : null;
}
