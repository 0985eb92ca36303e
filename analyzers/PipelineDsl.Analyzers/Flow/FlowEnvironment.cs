using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>The values of the variables at one point of the code. Immutable.</summary>
internal sealed class FlowEnvironment : IEquatable<FlowEnvironment>
{
    private readonly ImmutableDictionary<ISymbol, FlowValue> _values;

    private FlowEnvironment(ImmutableDictionary<ISymbol, FlowValue> values, bool isReachable) => (_values, IsReachable) = (values, isReachable);

    public static FlowEnvironment Empty { get; } = new(ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default), isReachable: true);

    /// <summary>Where control does not come.</summary>
    public static FlowEnvironment Unreachable { get; } = new(Empty._values, isReachable: false);

    public bool IsReachable { get; }

    public FlowValue this[ISymbol variable] => _values.TryGetValue(variable, out FlowValue? value) ? value : FlowValue.Empty;

    public bool Has(ISymbol variable) => _values.ContainsKey(variable);

    public FlowEnvironment Set(ISymbol variable, FlowValue value) => IsReachable ? new FlowEnvironment(_values.SetItem(variable, value), isReachable: true) : this;

    public FlowEnvironment Join(FlowEnvironment other)
    {
        if (!IsReachable || ReferenceEquals(this, other)) return other;
        if (!other.IsReachable) return this;
        ImmutableDictionary<ISymbol, FlowValue> joined = _values;
        foreach (KeyValuePair<ISymbol, FlowValue> variable in other._values) joined = joined.SetItem(variable.Key, this[variable.Key].Join(variable.Value));
        return new FlowEnvironment(joined, isReachable: true);
    }

    public bool Equals(FlowEnvironment? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.IsReachable != IsReachable || other._values.Count != _values.Count) return false;
        foreach (KeyValuePair<ISymbol, FlowValue> variable in _values)
        {
            if (!other._values.TryGetValue(variable.Key, out FlowValue? value) || !variable.Value.Equals(value)) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlowEnvironment);

    public override int GetHashCode() => _values.Count;
}
