using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What results depend on: whole values with all that they refer to, elements of collections, and their number.</summary>
internal sealed class DependencyFlow(BodyWalker walker)
{
    private readonly Dictionary<FlowCall, (int Version, FlowValue Result)> _run = [];
    private readonly HashSet<SyntaxNode> _running = [];

    /// <summary>All that a result depends on when it is computed from a value in a way that is not followed.</summary>
    /// <param name="value">The value.</param>
    /// <param name="step">Where that happens: the step at which a whole parameter enters.</param>
    /// <param name="without">Members that play no part.</param>
    public OriginSet Flatten(FlowValue value, FlowStep? step = null, SymbolSet? without = null) =>
        Collect(value, step, without ?? SymbolSet.Empty, new HashSet<object>(CellComparer.Instance));

    /// <summary>What decides how many elements a collection has, and whether there is one: all but what is in them.</summary>
    public OriginSet Number(FlowValue value, ITypeSymbol? element)
    {
        value = Refresh(value);
        OriginSet result = value.Depends;
        foreach (HeapObject made in value.Objects)
        {
            if (!IsCollection(made.Type, element)) continue;
            FlowValue content = walker.Heap.Content(made);
            result = result.Union(walker.Enumerations.IsFollowed(made.Type) ? walker.Enumerations.Number(FlowValue.Of(made), made.Type) : content.Depends);
        }

        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds)
        {
            Place place = held.Key.Place;
            if (!IsCollection(place.Type, element)) continue;
            FlowValue content = TypeFacts.IsReference(place.Type) ? walker.Heap.Content(place) : FlowValue.Empty;
            result = walker.Enumerations.IsFollowed(place.Type) ? result.Union(walker.Enumerations.Number(FlowValue.Of(held.Key, held.Value), place.Type))
                : result.Add(held.Key with { Place = place.Append(walker.Pseudo.Number) }, held.Value).Union(content.Depends);
        }

        return result;
    }

    /// <summary>What a collection holds. A value that is already an element is one.</summary>
    public FlowValue Elements(FlowValue value, ITypeSymbol? element)
    {
        value = Refresh(value);
        FlowValue result = value.WithObjects([]).WithHeld(OriginSet.Empty).WithoutDeferred();
        foreach (HeapObject made in value.Objects)
        {
            bool isCollection = IsCollection(made.Type, element);
            if (!isCollection || IsElement(made.Type, element)) result = result.Join(FlowValue.Of(made));
            if (!isCollection) continue;
            FlowValue content = walker.Heap.Content(made);
            result = result.Join(walker.Enumerations.IsFollowed(made.Type) ? walker.Enumerations.Elements(FlowValue.Of(made), made.Type) : ElementsIn(content));
        }

        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds)
        {
            Place place = held.Key.Place;
            bool isCollection = IsCollection(place.Type, element);
            if (!isCollection || IsElement(place.Type, element)) result = result.Join(FlowValue.Of(held.Key, held.Value));
            if (!isCollection) continue;
            FlowValue content = TypeFacts.IsReference(place.Type) ? walker.Heap.Content(place) : FlowValue.Empty;
            FlowValue stored = content.Members.TryGetValue(walker.Pseudo.Elements, out FlowValue? elements) ? elements
                : FlowValue.Of(held.Key with { Place = place.Append(walker.Pseudo.Elements, TypeFacts.ElementOf(place.Type) ?? element ?? place.Type) }, held.Value);
            result = result.Join(walker.Enumerations.IsFollowed(place.Type) ? walker.Enumerations.Elements(FlowValue.Of(held.Key, held.Value), place.Type) : stored.Under(content.Depends));
        }

        return result;
    }

    /// <summary>What of a value, or of what it contains, can be given for a parameter of this type.</summary>
    public FlowValue Fitting(FlowValue value, ITypeSymbol type)
    {
        FlowValue elements = Elements(value, type);
        if (TypeFacts.IsOpen(type) || type is INamedTypeSymbol { IsGenericType: true, DeclaringSyntaxReferences.IsEmpty: true } or IArrayTypeSymbol) return elements;
        OriginSet holds = OriginSet.Empty;
        foreach (KeyValuePair<Origin, FlowPath> held in elements.Holds)
        {
            if (TypeFacts.MayBe(held.Key.Place.Type, type)) holds = holds.Add(held.Key, held.Value);
        }

        bool isPlain = type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum;
        FlowValue fitting = elements.WithHeld(holds).WithObjects(elements.Objects.Where(made => TypeFacts.MayBe(made.Type, type)).ToImmutableHashSet());
        return isPlain ? fitting.WithoutMembers() : fitting;
    }

    /// <summary>A value with all that the calls give by now which are run when it is used.</summary>
    public FlowValue Refresh(FlowValue value)
    {
        foreach (FlowCall call in value.Deferred)
        {
            if (_run.TryGetValue(call, out (int Version, FlowValue Result) known) && known.Version == walker.Variables.Version)
            {
                value = value.Join(known.Result);
                continue;
            }

            if (!_running.Add(call.Site)) continue;
            FlowEnvironment notRun = walker.Variables.Environment;
            FlowValue result = walker.Calls.Call(call).WithoutDeferred();
            walker.Variables.Environment = walker.Variables.Environment.Join(notRun);
            _running.Remove(call.Site);
            _run[call] = (walker.Variables.Version, result);
            value = value.Join(result);
        }

        return value;
    }

    private OriginSet Collect(FlowValue value, FlowStep? step, SymbolSet without, HashSet<object> met)
    {
        if (!value.IsSimple) value = walker.Functions.Close(Refresh(value));
        OriginSet result = value.Depends;
        SymbolSet left = without.Union(value.Members.Keys);
        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds)
        {
            FlowPath path = step is not null && held.Key.Place.Members.IsEmpty ? held.Value.Append(step) : held.Value;
            Place place = held.Key.Place;
            SymbolSet gone = held.Key.Without.Union(left);
            if (walker.Variables.HasPlaces && TypeFacts.IsReference(place.Type))
            {
                if (met.Add(place))
                {
                    FlowValue content = walker.Heap.Content(place);
                    gone = gone.Union(content.Members.Keys);
                    result = result.Union(Collect(content.WithHeld(OriginSet.Empty), step, left, met));
                }

                result = result.Union(CollectChangesBelow(step, met));
            }

            result = result.Add(held.Key with { Without = gone, Site = path.Site }, path);
        }

        foreach (HeapObject made in value.Objects)
        {
            if (met.Add(made)) result = result.Union(Collect(walker.Heap.Content(made), step, without, met));
        }

        foreach (KeyValuePair<ISymbol, FlowValue> member in value.Members)
        {
            if (!without.Contains(member.Key)) result = result.Union(Collect(member.Value, step, SymbolSet.Empty, met));
        }

        return result;
    }

    // An object that was given may lead to any other one; what was changed there belongs to it.
    private OriginSet CollectChangesBelow(FlowStep? step, HashSet<object> met)
    {
        OriginSet result = OriginSet.Empty;
        foreach (object cell in walker.Variables.Environment.Cells)
        {
            if (cell is Place && met.Add(cell)) result = result.Union(Collect(walker.Variables.Environment[cell].WithHeld(OriginSet.Empty), step, SymbolSet.Empty, met));
        }

        return result;
    }

    private FlowValue ElementsIn(FlowValue content)
    {
        FlowValue elements = content.Members.TryGetValue(walker.Pseudo.Elements, out FlowValue? stored) ? stored : FlowValue.DependingOn(OriginSet.Empty).WithHeld(content.Holds);
        return elements.Under(content.Depends);
    }

    private static bool IsCollection(ITypeSymbol type, ITypeSymbol? element) =>
        (TypeFacts.IsContainer(type) || TypeFacts.IsOpen(type))
        && (element is null || TypeFacts.IsOpen(element) || TypeFacts.IsContainer(element) || !TypeFacts.MayBe(type, element) || TypeFacts.ElementOf(type) is not null && !SymbolEqualityComparer.Default.Equals(type, element));

    private static bool IsElement(ITypeSymbol type, ITypeSymbol? element) => element is not null && TypeFacts.MayBe(type, element);

}
