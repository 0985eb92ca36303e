using System.Collections;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// A set of origins, each with the path that shows it. Paths play no part in equality. Nearly all sets have none, one or two: they are looked through,
/// and only large ones have an index.
/// </summary>
internal sealed class OriginSet : IEquatable<OriginSet>, IEnumerable<KeyValuePair<Origin, FlowPath>>
{
    private const int IndexedFrom = 12;

    private readonly KeyValuePair<Origin, FlowPath>[] _items;
    private Dictionary<Origin, int>? _index;

    private OriginSet(KeyValuePair<Origin, FlowPath>[] items) => _items = items;

    public static OriginSet Empty { get; } = new([]);

    public bool IsEmpty => _items.Length == 0;

    public OriginSet Add(Origin origin, FlowPath path)
    {
        int known = Find(origin);
        if (known < 0) return new OriginSet([.. _items, new KeyValuePair<Origin, FlowPath>(origin, path)]);
        path = FlowPath.Better(_items[known].Value, path);
        if (ReferenceEquals(path, _items[known].Value)) return this;
        KeyValuePair<Origin, FlowPath>[] items = [.. _items];
        items[known] = new KeyValuePair<Origin, FlowPath>(origin, path);
        return new OriginSet(items);
    }

    public OriginSet Union(OriginSet other)
    {
        if (IsEmpty || ReferenceEquals(this, other)) return other;
        List<KeyValuePair<Origin, FlowPath>>? union = null;
        foreach (KeyValuePair<Origin, FlowPath> item in other._items)
        {
            int known = Find(item.Key);
            FlowPath path = known < 0 ? item.Value : FlowPath.Better(_items[known].Value, item.Value);
            if (known >= 0 && ReferenceEquals(path, _items[known].Value)) continue;
            union ??= [.. _items];
            if (known < 0) union.Add(item);
            else union[known] = new KeyValuePair<Origin, FlowPath>(item.Key, path);
        }

        return union is null ? this : new OriginSet([.. union]);
    }

    public bool Equals(OriginSet? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other._items.Length != _items.Length) return false;
        foreach (KeyValuePair<Origin, FlowPath> item in _items)
        {
            if (other.Find(item.Key) < 0) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as OriginSet);

    public override int GetHashCode()
    {
        int hash = 0;
        foreach (KeyValuePair<Origin, FlowPath> item in _items) hash ^= item.Key.GetHashCode();
        return hash;
    }

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<KeyValuePair<Origin, FlowPath>> IEnumerable<KeyValuePair<Origin, FlowPath>>.GetEnumerator() => ((IEnumerable<KeyValuePair<Origin, FlowPath>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    private int Find(Origin origin)
    {
        if (_items.Length >= IndexedFrom) return (_index ??= Index(_items)).TryGetValue(origin, out int known) ? known : -1;
        for (int i = 0; i < _items.Length; i++)
        {
            if (_items[i].Key.Equals(origin)) return i;
        }

        return -1;
    }

    private static Dictionary<Origin, int> Index(KeyValuePair<Origin, FlowPath>[] items)
    {
        var index = new Dictionary<Origin, int>(items.Length);
        for (int i = 0; i < items.Length; i++) index.Add(items[i].Key, i);
        return index;
    }

    /// <summary>Goes through a set without an object.</summary>
    public struct Enumerator(KeyValuePair<Origin, FlowPath>[] items)
    {
        private int _next;

        public readonly KeyValuePair<Origin, FlowPath> Current => items[_next - 1];

        public bool MoveNext() => _next++ < items.Length;
    }
}
