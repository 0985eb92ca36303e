using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PipelineDsl.Analyzers.Flow;

namespace PipelineDsl.Analyzers.Hazards;

/// <summary>
/// Says what hazards a method meets, in its own body and in all that it calls. One instance a compilation, safe for concurrent use: each body is
/// looked at once. Code of other assemblies and generated code is not looked into.
/// </summary>
internal sealed class HazardEngine(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, BodyFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly HazardSources _sources = new(compilation);

    /// <summary>
    /// The findings of a method, in the order of its code: at each place one of a kind, by the shortest way to it. A cause that several places
    /// lead to belongs to the first.
    /// </summary>
    public ImmutableArray<HazardFinding> Find(IMethodSymbol entry, CancellationToken cancellationToken)
    {
        BodyFacts body = FactsOf(entry.OriginalDefinition, cancellationToken);
        if (body.Hazards.IsEmpty && body.Calls.IsEmpty) return [];
        var found = new SortedDictionary<(int Start, HazardKind Kind), HazardFinding>();
        var known = new HashSet<(HazardKind, Location)>();
        foreach (Hazard hazard in body.Hazards)
        {
            bool isNew = hazard.OnlyIfValueType is null && known.Add((hazard.Kind, hazard.Location));
            if (isNew) found[(hazard.Location.SourceSpan.Start, hazard.Kind)] = new HazardFinding(hazard.Kind, hazard.Cause, hazard.Location, []);
        }

        foreach (HazardCall call in body.Calls)
        {
            foreach ((Hazard hazard, ImmutableArray<FlowStep> steps) in Reach(call, cancellationToken))
            {
                if (!known.Add((hazard.Kind, hazard.Location))) continue;
                (int, HazardKind) key = (call.Location.SourceSpan.Start, hazard.Kind);
                if (!found.ContainsKey(key)) found.Add(key, new HazardFinding(hazard.Kind, hazard.Cause, call.Location, steps));
            }
        }

        return [.. found.Values];
    }

    /// <summary>All that a call runs, nearest first.</summary>
    private IEnumerable<(Hazard Hazard, ImmutableArray<FlowStep> Steps)> Reach(HazardCall start, CancellationToken cancellationToken)
    {
        var visited = new HashSet<HazardVisit>();
        var open = new Queue<(HazardVisit Visit, HazardRoute Route)>();
        Enter(start, start.TypeArguments, start.IsCold, HazardRoute.Start(start.Name));
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (HazardVisit visit, HazardRoute route) = open.Dequeue();
            BodyFacts body = FactsOf(visit.Target, cancellationToken);
            foreach (Hazard hazard in body.Hazards)
            {
                if (visit.IsCold && hazard.Kind.IsAllocation()) continue;
                bool happens = hazard.OnlyIfValueType is not { } parameter || TypeBindings.Bind(parameter, visit.Target, visit.TypeArguments).IsValueType;
                if (happens) yield return (hazard, route.To(hazard));
            }

            foreach (HazardCall call in body.Calls)
            {
                Enter(call, TypeBindings.Bind(call.TypeArguments, visit.Target, visit.TypeArguments), visit.IsCold || call.IsCold, route.Then(call));
            }
        }

        void Enter(HazardCall call, ImmutableArray<ITypeSymbol> arguments, bool isCold, HazardRoute? route)
        {
            var visit = new HazardVisit(call.Target, arguments, isCold);
            if (route is not null && visited.Add(visit)) open.Enqueue((visit, route));
        }
    }

    private BodyFacts FactsOf(ISymbol definition, CancellationToken cancellationToken)
    {
        if (_facts.TryGetValue(definition, out BodyFacts? known)) return known;
        return _facts.GetOrAdd(definition, _sources.Read(definition, cancellationToken));
    }
}
