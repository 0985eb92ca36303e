using System.Collections;
using System.Collections.Immutable;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>A set of origins, each with the path that shows it. Paths play no part in equality.</summary>
internal sealed class OriginSet : IEquatable<OriginSet>, IEnumerable<KeyValuePair<Origin, FlowPath>>
{
    private readonly ImmutableDictionary<Origin, FlowPath> _paths;

    private OriginSet(ImmutableDictionary<Origin, FlowPath> paths) => _paths = paths;

    public static OriginSet Empty { get; } = new(ImmutableDictionary<Origin, FlowPath>.Empty);

    public bool IsEmpty => _paths.IsEmpty;

    public OriginSet Add(Origin origin, FlowPath path)
    {
        if (_paths.TryGetValue(origin, out FlowPath? known))
        {
            path = FlowPath.Better(known, path);
            if (ReferenceEquals(path, known)) return this;
        }

        return new OriginSet(_paths.SetItem(origin, path));
    }

    public OriginSet Union(OriginSet other)
    {
        if (IsEmpty || ReferenceEquals(this, other)) return other;
        OriginSet union = this;
        foreach (KeyValuePair<Origin, FlowPath> item in other._paths) union = union.Add(item.Key, item.Value);
        return union;
    }

    public bool Equals(OriginSet? other)
    {
        if (other is null || other._paths.Count != _paths.Count) return false;
        if (ReferenceEquals(_paths, other._paths)) return true;
        foreach (Origin origin in _paths.Keys)
        {
            if (!other._paths.ContainsKey(origin)) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as OriginSet);

    public override int GetHashCode()
    {
        int hash = 0;
        foreach (Origin origin in _paths.Keys) hash ^= origin.GetHashCode();
        return hash;
    }

    public ImmutableDictionary<Origin, FlowPath>.Enumerator GetEnumerator() => _paths.GetEnumerator();

    IEnumerator<KeyValuePair<Origin, FlowPath>> IEnumerable<KeyValuePair<Origin, FlowPath>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
