using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Code that a delegate may run.</summary>
/// <param name="Method">The lambda, the local function, or the method of a method group.</param>
/// <param name="Body">The body of a lambda or local function, which shares the variables around it; null for a method.</param>
internal sealed record FlowFunction(IMethodSymbol Method, IOperation? Body)
{
    public bool Equals(FlowFunction? other) => other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);

    /// <summary>No code.</summary>
    public static ImmutableHashSet<FlowFunction> None { get; } = [];
}
