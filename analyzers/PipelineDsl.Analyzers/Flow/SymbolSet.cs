using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>A set of members that compares by content.</summary>
internal sealed class SymbolSet : IEquatable<SymbolSet>
{
    private readonly ImmutableHashSet<ISymbol> _symbols;

    private SymbolSet(ImmutableHashSet<ISymbol> symbols) => _symbols = symbols;

    public static SymbolSet Empty { get; } = new(ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default));

    public bool IsEmpty => _symbols.IsEmpty;

    public bool Contains(ISymbol symbol) => _symbols.Contains(symbol);

    public SymbolSet Union(IEnumerable<ISymbol> symbols)
    {
        ImmutableHashSet<ISymbol> union = _symbols.Union(symbols);
        return ReferenceEquals(union, _symbols) ? this : new SymbolSet(union);
    }

    public SymbolSet Union(SymbolSet other) => IsEmpty ? other : other.IsEmpty ? this : Union(other._symbols);

    public bool Equals(SymbolSet? other) => other is not null && (ReferenceEquals(_symbols, other._symbols) || _symbols.Count == other._symbols.Count && _symbols.SetEquals(other._symbols));

    public override bool Equals(object? obj) => Equals(obj as SymbolSet);

    public override int GetHashCode()
    {
        int hash = 0;
        foreach (ISymbol symbol in _symbols) hash ^= SymbolEqualityComparer.Default.GetHashCode(symbol);
        return hash;
    }
}
