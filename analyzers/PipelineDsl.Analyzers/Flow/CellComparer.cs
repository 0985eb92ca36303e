using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What can hold a value: a variable or static member (a symbol), an object that is made here, or one that was given (a place).</summary>
internal sealed class CellComparer : IEqualityComparer<object>
{
    public static CellComparer Instance { get; } = new();

    public new bool Equals(object? x, object? y) =>
        ReferenceEquals(x, y) || (x is ISymbol left ? y is ISymbol right && SymbolEqualityComparer.Default.Equals(left, right) : x is not null && x.Equals(y));

    public int GetHashCode(object obj) => obj is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : obj.GetHashCode();
}
