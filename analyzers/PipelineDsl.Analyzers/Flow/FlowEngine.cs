using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Says what the result of a method depends on. One instance a compilation, safe for concurrent use; summaries are made once and kept.
/// Code of other assemblies is not looked into: it depends on all that it is given.
/// </summary>
internal sealed class FlowEngine(Compilation compilation)
{
    // Several analyzers ask about the same methods. A compilation that is gone takes its engine with it.
    private static readonly ConditionalWeakTable<Compilation, FlowEngine> s_engines = new();

    private readonly ConcurrentDictionary<IMethodSymbol, MethodSummary> _summaries = new(SymbolEqualityComparer.Default);

    public SourceBodies Bodies { get; } = new(compilation);

    public Overrides Overrides { get; } = new(compilation);

    public PseudoMembers Pseudo { get; } = new(compilation);

    /// <summary>The engine of a compilation, shared by all analyzers.</summary>
    public static FlowEngine Of(Compilation compilation) => s_engines.GetValue(compilation, static key => new FlowEngine(key));

    /// <summary>What a method does with what it is given; null when its body is not in this compilation.</summary>
    public MethodSummary? Summarize(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (_summaries.TryGetValue(method.OriginalDefinition, out MethodSummary? known)) return known;
        var session = new SummarySession(this, cancellationToken);
        MethodSummary? summary = session.Solve(method);
        foreach (KeyValuePair<IMethodSymbol, MethodSummary> solved in session.Solved) _summaries.TryAdd(solved.Key, solved.Value);
        return summary;
    }

    internal bool TryGetKnown(IMethodSymbol definition, out MethodSummary? summary) => _summaries.TryGetValue(definition, out summary);
}
