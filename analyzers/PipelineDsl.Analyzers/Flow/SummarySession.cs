using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Solves one method and all that it calls. Methods that call one another in a circle start with "nothing" and are walked again until no
/// summary changes; summaries only grow, so this ends.
/// </summary>
internal sealed class SummarySession(FlowEngine engine, CancellationToken cancellationToken)
{
    // A bound for code that no one writes by hand; what is left unsolved then counts as code that cannot be followed.
    private const int MaximumPasses = 32;

    // The walk itself recurses with the calls: beyond this depth of distinct methods a call counts as unknown.
    private const int MaximumDepth = 64;

    private readonly Dictionary<IMethodSymbol, MethodSummary> _summaries = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _walked = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _active = new(SymbolEqualityComparer.Default);
    private bool _metCircle;
    private bool _changed;

    public FlowEngine Engine => engine;

    public CancellationToken CancellationToken => cancellationToken;

    public IEnumerable<KeyValuePair<IMethodSymbol, MethodSummary>> Solved => _summaries;

    public MethodSummary? Solve(IMethodSymbol method)
    {
        MethodSummary? summary;
        int passes = 0;
        do
        {
            _walked.Clear();
            _metCircle = _changed = false;
            summary = Find(method);
        }
        while (_metCircle && _changed && ++passes < MaximumPasses);
        if (passes < MaximumPasses) return summary;
        _summaries.Clear();
        return null;
    }

    /// <summary>The summary of a method as far as it is known by now; null when it cannot be followed.</summary>
    public MethodSummary? Find(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (engine.TryGetKnown(definition, out MethodSummary? known)) return known;
        if (_active.Contains(definition))
        {
            _metCircle = true;
            return Current(definition);
        }

        if (_walked.Contains(definition)) return Current(definition);
        if (_active.Count >= MaximumDepth) return null;
        IOperation? body = engine.Bodies.Find(definition, cancellationToken);
        if (body is null && !engine.Bodies.IsBodiless(definition)) return null;
        cancellationToken.ThrowIfCancellationRequested();
        _active.Add(definition);
        MethodSummary summary = new BodyWalker(this, definition).Summarize(body);
        _active.Remove(definition);
        _walked.Add(definition);
        if (!summary.Equals(Current(definition))) _changed = true;
        _summaries[definition] = summary;
        return summary;
    }

    private MethodSummary Current(IMethodSymbol definition) => _summaries.TryGetValue(definition, out MethodSummary? summary) ? summary : MethodSummary.Nothing;
}
