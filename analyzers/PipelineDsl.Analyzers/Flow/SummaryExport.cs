using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What a walk has found, in terms that callers understand: without the variables of the method.</summary>
internal sealed class SummaryExport(BodyWalker walker, IMethodSymbol method, HeapObject? made)
{
    public MethodSummary Summarize(FlowValue returned, FlowValue given, Dictionary<object, FlowValue> met)
    {
        FlowEnvironment exit = walker.Variables.Environment;
        FlowEnvironment interrupted = FlowEnvironment.Empty;
        foreach (KeyValuePair<object, FlowValue> cell in met) interrupted = interrupted.Set(cell.Key, interrupted[cell.Key].Join(cell.Value));
        if (walker.IsBeyondFollowing) return BeyondFollowing(given, interrupted);

        returned = Export(returned);
        OriginSet result = walker.Flatten(returned, new FlowStep(method.Locations[0], method.Name));
        MethodEffects effects = exit.IsReachable ? EffectsOf(returned) : MethodEffects.None with { Heap = Reachable([returned]) };
        walker.Variables.Environment = interrupted;
        MethodEffects thrown = EffectsOf(FlowValue.Empty);
        return new MethodSummary(returned, result, effects, thrown.Equals(effects) ? effects : thrown, walker.Control.Thrown, walker.Control.Faults)
        {
            Made = made,
            CanThrow = walker.Control.CanThrow,
            CanFail = walker.Control.CanFail,
        };
    }

    private MethodEffects EffectsOf(FlowValue returned)
    {
        FlowEnvironment environment = walker.Variables.Environment;
        ImmutableDictionary<int, FlowValue> parameters = ImmutableDictionary<int, FlowValue>.Empty;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out) parameters = parameters.Add(parameter.Ordinal, Export(walker.References.Read(parameter)));
        }

        bool isStruct = !method.IsStatic && method.ContainingType is { IsValueType: true, IsReadOnly: false } && !method.IsReadOnly || method.MethodKind == MethodKind.Constructor && made is null;
        if (isStruct && environment.Has(walker.Variables.Receiver)) parameters = parameters.Add(Place.Receiver, Export(environment[walker.Variables.Receiver]));
        ImmutableDictionary<object, FlowValue> statics = MethodEffects.None.Statics;
        ImmutableDictionary<Place, FlowValue> cells = ImmutableDictionary<Place, FlowValue>.Empty;
        foreach (object cell in environment.Cells)
        {
            if (cell is Place place) cells = cells.Add(place, Export(environment[cell]));
            else if (cell is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true } or IEventSymbol { IsStatic: true }) statics = statics.Add(cell, Export(environment[cell]));
        }

        List<FlowValue> roots = [returned, .. parameters.Values, .. statics.Values, .. cells.Values];
        if (made is not null) roots.Add(FlowValue.Of(made));
        return new MethodEffects(parameters, statics, cells, Reachable(roots));
    }

    private ImmutableDictionary<HeapObject, FlowValue> Reachable(IEnumerable<FlowValue> roots)
    {
        ImmutableDictionary<HeapObject, FlowValue> heap = ImmutableDictionary<HeapObject, FlowValue>.Empty;
        var waiting = new Stack<FlowValue>(roots);
        while (waiting.Count > 0)
        {
            FlowValue value = waiting.Pop();
            foreach (FlowValue member in value.Members.Values) waiting.Push(member);
            foreach (HeapObject found in value.Objects)
            {
                if (heap.ContainsKey(found)) continue;
                FlowValue content = Export(walker.Variables.Environment[found]);
                heap = heap.Add(found, content);
                waiting.Push(content);
            }
        }

        return heap;
    }

    private FlowValue Export(FlowValue value)
    {
        if (value.IsSimple) return value;
        ImmutableDictionary<ISymbol, FlowValue> members = value.Members;
        foreach (KeyValuePair<ISymbol, FlowValue> member in value.Members) members = members.SetItem(member.Key, Export(member.Value));
        return walker.Functions.Close(walker.Dependencies.Refresh(value.WithMembers(members)).WithoutDeferred());
    }

    private MethodSummary BeyondFollowing(FlowValue given, FlowEnvironment interrupted)
    {
        OriginSet everything = walker.Flatten(given, new FlowStep(method.Locations[0], method.Name));
        FlowValue all = FlowValue.DependingOn(everything);
        walker.Variables.Environment = interrupted;
        foreach (object cell in interrupted.Cells)
        {
            if (cell is not HeapObject) walker.Variables.Write(cell, interrupted[cell].Join(all));
        }

        walker.Heap.Leave(given, all);
        MethodEffects effects = EffectsOf(all);
        ImmutableDictionary<int, FlowValue> parameters = effects.Parameters;
        foreach (int ordinal in parameters.Keys) parameters = parameters.SetItem(ordinal, all);
        return new MethodSummary(all, everything, effects with { Parameters = parameters }, effects with { Parameters = parameters }, everything, everything) { Made = made, CanThrow = true, CanFail = true };
    }
}
