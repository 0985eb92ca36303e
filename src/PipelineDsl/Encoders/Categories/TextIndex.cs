using System.Runtime.CompilerServices;

namespace PipelineDsl;

/// <summary>Places of distinct texts in a fixed list; looking up allocates nothing.</summary>
internal readonly struct TextIndex
{
    private readonly KeyIndex _keys;
    private readonly string?[] _list;
    private readonly bool _isPacked;
    private readonly ulong _seed;

    /// <summary>Builds the index.</summary>
    /// <param name="list">Distinct texts by place; null where a place has none.</param>
    public TextIndex(string?[] list)
    {
        _list = list;
        int[] places = [.. Enumerable.Range(0, list.Length).Where(place => list[place] is not null)];
        string[] texts = [.. places.Select(place => list[place]!)];
        _isPacked = texts.All(static text => text.Length <= PackedText.MaxLength);
        int[] tags = [.. texts.Select(static text => text.Length)];
        var keys = new ulong[texts.Length];
        do
        {
            for (int i = 0; i < texts.Length; i++) keys[i] = _isPacked ? PackedText.Of(texts[i]) : FoldedHash.Of(texts[i], _seed);
        }
        while (!_isPacked && keys.Distinct().Count() < keys.Length && ++_seed > 0);
        _keys = new KeyIndex(keys, places, tags);
    }

    /// <summary>The place of a text, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<char> text)
    {
        if (_isPacked) return text.Length <= PackedText.MaxLength ? _keys.Find(PackedText.Of(text), text.Length) : -1;
        int place = _keys.Find(FoldedHash.Of(text, _seed), text.Length);
        return place >= 0 && text.SequenceEqual(_list[place]) ? place : -1;
    }
}
