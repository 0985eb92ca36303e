namespace PipelineDsl;

/// <summary>What the terms of a text are, as the <c>analyzer</c> of scikit-learn's vectorizers.</summary>
public enum TextAnalyzer
{
    /// <summary>
    /// Runs of n words joined by a space. A word is two or more letters, digits or underscores in a row, as the pattern <c>\b\w\w+\b</c> has it.
    /// </summary>
    Words,

    /// <summary>Runs of n characters (code points), across words; two or more spaces in a row are one.</summary>
    Characters,

    /// <summary>Runs of n characters (code points) within words padded with a space on either side; a word is what stands between spaces.</summary>
    CharactersInWords,
}
