using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>How one body is looked at.</summary>
/// <param name="Active">The methods on the way to it, to end recursion.</param>
/// <param name="Given">What its parameters are known to be.</param>
/// <param name="CancellationToken">Ends it early.</param>
internal sealed record SelectionScope(ImmutableHashSet<IMethodSymbol> Active, IReadOnlyDictionary<ISymbol, Mark> Given, CancellationToken CancellationToken)
{
    private static readonly IReadOnlyDictionary<ISymbol, Mark> s_nothing = new Dictionary<ISymbol, Mark>(SymbolEqualityComparer.Default);

    public static SelectionScope Outermost(CancellationToken cancellationToken) =>
        new(ImmutableHashSet.Create<IMethodSymbol>(SymbolEqualityComparer.Default), s_nothing, cancellationToken);

    /// <summary>The scope of a method that is called, with nothing known of its parameters.</summary>
    public SelectionScope Inside(IMethodSymbol method) => this with { Active = Active.Add(method), Given = s_nothing };
}
