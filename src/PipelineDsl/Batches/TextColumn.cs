namespace PipelineDsl;

/// <summary>
/// A column of text, coded by a dictionary: each row has the code of its text, and each text stands in the dictionary once. Code 0 is null.
/// The dictionary grows only, so that what was found out about a code stays true.
/// </summary>
public sealed class TextColumn
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private string?[] _texts = new string?[16];

    /// <summary>A column whose rows are all null.</summary>
    /// <param name="capacity">How many rows it holds.</param>
    public TextColumn(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Codes = new int[capacity];
    }

    /// <summary>The code of each row; each below <see cref="DictionaryCount"/>.</summary>
    public int[] Codes { get; }

    /// <summary>How many codes there are, that of null included.</summary>
    public int DictionaryCount { get; private set; } = 1;

    /// <summary>The texts by code; null first.</summary>
    public ReadOnlySpan<string?> Dictionary => _texts.AsSpan(0, DictionaryCount);

    /// <summary>The text of a row.</summary>
    public string? this[int row]
    {
        get => _texts[Codes[row]];
        set => Codes[row] = CodeOf(value);
    }

    /// <summary>The code of a text, which is given one when it is new.</summary>
    public int CodeOf(string? text)
    {
        if (text is null) return 0;
        if (_codes.TryGetValue(text, out int code)) return code;
        if (DictionaryCount == _texts.Length) Array.Resize(ref _texts, _texts.Length * 2);
        code = DictionaryCount++;
        _texts[code] = text;
        _codes.Add(text, code);
        return code;
    }
}
