using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>Places of distinct texts in a fixed list; looking up allocates nothing.</summary>
internal sealed class TextIndex
{
    private readonly string[] _texts;
    private readonly int[] _places;
    private readonly bool _isPacked;
    private readonly ulong _seed;
    private readonly KeyIndex _keys;

    /// <summary>Builds the index.</summary>
    /// <param name="texts">Distinct texts.</param>
    /// <param name="places">The place of each.</param>
    public TextIndex(string[] texts, int[] places)
    {
        (_texts, _places) = (texts, places);
        _isPacked = texts.All(static text => text.Length <= PackedText.MaxLength && !text.Contains('\0', StringComparison.Ordinal));
        var keys = new ulong[texts.Length];
        do
        {
            for (int i = 0; i < texts.Length; i++) keys[i] = _isPacked ? PackedText.Of(texts[i]) : FoldedHash.Of(texts[i], _seed);
        }
        while (keys.Distinct().Count() < keys.Length && ++_seed > 0);
        _keys = new KeyIndex(keys);
    }

    /// <summary>The place of a text, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<char> text)
    {
        if (_isPacked)
        {
            if (text.Length > PackedText.MaxLength) return -1;
            int packed = _keys.Find(PackedText.Of(text));
            return packed >= 0 && _texts[packed].Length == text.Length ? _places[packed] : -1;
        }

        int hashed = _keys.Find(FoldedHash.Of(text, _seed));
        return hashed >= 0 && text.SequenceEqual(_texts[hashed]) ? _places[hashed] : -1;
    }
}
