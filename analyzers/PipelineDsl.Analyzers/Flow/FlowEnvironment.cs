using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What variables, static members and objects hold at one point of the code. Immutable.</summary>
internal sealed class FlowEnvironment : IEquatable<FlowEnvironment>
{
    private readonly ImmutableDictionary<object, FlowValue> _values;

    private FlowEnvironment(ImmutableDictionary<object, FlowValue> values, bool isReachable) => (_values, IsReachable) = (values, isReachable);

    public static FlowEnvironment Empty { get; } = new(ImmutableDictionary.Create<object, FlowValue>(CellComparer.Instance), isReachable: true);

    /// <summary>Where control does not come.</summary>
    public static FlowEnvironment Unreachable { get; } = new(Empty._values, isReachable: false);

    public bool IsReachable { get; }

    /// <summary>All that was given a value here.</summary>
    public IEnumerable<object> Cells => _values.Keys;

    /// <summary>What a cell holds: what it was given, or what it held when the method was entered.</summary>
    public FlowValue this[object cell] => _values.TryGetValue(cell, out FlowValue? value) ? value : AtEntry(cell);

    public bool Has(object cell) => _values.ContainsKey(cell);

    public FlowEnvironment Set(object cell, FlowValue value) => IsReachable ? new FlowEnvironment(_values.SetItem(cell, value), isReachable: true) : this;

    public FlowEnvironment Join(FlowEnvironment other)
    {
        if (!IsReachable || ReferenceEquals(this, other)) return other;
        if (!other.IsReachable || ReferenceEquals(_values, other._values)) return this;
        ImmutableDictionary<object, FlowValue> joined = _values;
        foreach (KeyValuePair<object, FlowValue> cell in other._values)
        {
            FlowValue own = this[cell.Key];
            if (ReferenceEquals(own, cell.Value) && _values.ContainsKey(cell.Key)) continue;
            joined = joined.SetItem(cell.Key, own.Join(cell.Value));
        }

        foreach (KeyValuePair<object, FlowValue> cell in _values)
        {
            if (!other._values.ContainsKey(cell.Key) && AtEntry(cell.Key) is { IsEmpty: false } entry) joined = joined.SetItem(cell.Key, cell.Value.Join(entry));
        }

        return new FlowEnvironment(joined, isReachable: true);
    }

    public bool Equals(FlowEnvironment? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.IsReachable != IsReachable || other._values.Count != _values.Count) return false;
        if (ReferenceEquals(_values, other._values)) return true;
        foreach (KeyValuePair<object, FlowValue> cell in _values)
        {
            if (!other._values.TryGetValue(cell.Key, out FlowValue? value) || !cell.Value.Equals(value)) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlowEnvironment);

    public override int GetHashCode() => _values.Count;

    private static FlowValue AtEntry(object cell) => cell switch
    {
        Place place => FlowValue.Of(place),
        IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true } or IEventSymbol { IsStatic: true } => FlowValue.Of(Place.OfStatic((ISymbol)cell)),
        _ => FlowValue.Empty,
    };
}
