using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Symbols that stand for parts which no member names: what a collection holds (or, of a delegate, what it was given), and how many it holds.
/// What a delegate answers is named by its <c>Invoke</c> method.
/// </summary>
internal sealed class PseudoMembers(Compilation compilation)
{
    /// <summary>All elements of a collection.</summary>
    public ISymbol Elements { get; } = compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T);

    /// <summary>How many elements there are, and in which order.</summary>
    public ISymbol Number { get; } = compilation.GetSpecialType(SpecialType.System_Collections_IEnumerable);

    /// <summary>The type of what a lambda captured.</summary>
    public ITypeSymbol Closure { get; } = compilation.GetSpecialType(SpecialType.System_Delegate);

    public bool IsElements(ISymbol member) => SymbolEqualityComparer.Default.Equals(member, Elements);

    public bool IsNumber(ISymbol member) => SymbolEqualityComparer.Default.Equals(member, Number);
}
