using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>A body as it is reached: for which types, and whether its garbage matters.</summary>
internal readonly record struct HazardVisit(ISymbol Target, ImmutableArray<ITypeSymbol> TypeArguments, bool IsCold)
{
    public bool Equals(HazardVisit other) =>
        IsCold == other.IsCold
        && SymbolEqualityComparer.Default.Equals(Target, other.Target)
        && TypeArguments.SequenceEqual(other.TypeArguments, SymbolEqualityComparer.Default.Equals);

    public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Target) * 2) + (IsCold ? 1 : 0);
}
