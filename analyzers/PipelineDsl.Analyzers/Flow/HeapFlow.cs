using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Objects: what they hold is kept apart from the variables that refer to them, so that a change made through one is seen through all.
/// An object is a cell of the environment: a <see cref="HeapObject"/> that is made here, or a <see cref="Place"/> that was given.
/// </summary>
internal sealed class HeapFlow(BodyWalker walker)
{
    private readonly HashSet<HeapObject> _many = [];

    /// <summary>A new object.</summary>
    public FlowValue Allocate(SyntaxNode site, ITypeSymbol type, FlowValue content, bool isExact = true) => Allocate(HeapObject.At(site, type, isExact), content);

    public FlowValue Allocate(HeapObject made, FlowValue content)
    {
        if (walker.Variables.Environment.Has(made))
        {
            _many.Add(made);
            content = walker.Variables.Environment[made].Join(content);
        }

        walker.Variables.Write(made, content);
        return FlowValue.Of(made);
    }

    /// <summary>The cells of the objects that a value refers to.</summary>
    public static IEnumerable<object> CellsOf(FlowValue value)
    {
        foreach (HeapObject made in value.Objects) yield return made;
        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds)
        {
            if (!held.Key.PresenceOnly && TypeFacts.IsReference(held.Key.Place.Type)) yield return held.Key.Place;
        }
    }

    /// <summary>What an object holds, here and now.</summary>
    public FlowValue Content(object cell)
    {
        FlowValue content = walker.Variables.Environment[cell];
        return cell is Place place && walker.Variables.HasPlaces ? content.Join(ChangesElsewhere(place)) : content;
    }

    /// <summary>A member of an object gets a value. False when there is no object that could get it.</summary>
    public bool Store(FlowValue target, ISymbol member, FlowValue value)
    {
        object[] cells = [.. CellsOf(target)];
        value = value.Under(walker.Control.Current).Under(target.Depends);
        bool isOnlyOne = cells.Length == 1 && IsOne(cells[0]) && target.Members.IsEmpty;
        foreach (object cell in cells)
        {
            FlowValue content = Content(cell);
            walker.Variables.Change(cell, content.With(member, isOnlyOne ? value : content.Stored(member).Join(value)));
        }

        return cells.Length > 0;
    }

    /// <summary>Elements are added to a collection.</summary>
    public bool Add(FlowValue target, FlowValue elements)
    {
        elements = elements.Under(walker.Control.Current).Under(target.Depends);
        bool isAny = false;
        foreach (object cell in CellsOf(target))
        {
            isAny = true;
            FlowValue content = Content(cell);
            walker.Variables.Change(cell, content.With(walker.Pseudo.Elements, content.Stored(walker.Pseudo.Elements).Join(elements)));
        }

        return isAny;
    }

    /// <summary>What decides how many elements a collection has, or which they are, also depends on these origins.</summary>
    public bool Taint(FlowValue target, OriginSet origins)
    {
        origins = origins.Union(walker.Control.Current).Union(target.Depends);
        bool isAny = false;
        foreach (object cell in CellsOf(target))
        {
            isAny = true;
            if (!origins.IsEmpty) walker.Variables.Change(cell, Content(cell).Under(origins));
        }

        return isAny;
    }

    /// <summary>Code that is not followed leaves something in an object, or in any object that it leads to.</summary>
    public bool Leave(FlowValue target, FlowValue left)
    {
        OriginSet origins = walker.Flatten(left.WithoutFunctions()).Union(walker.Control.Current).Union(target.Depends);
        var met = new HashSet<object>(CellComparer.Instance);
        var waiting = new Queue<FlowValue>();
        waiting.Enqueue(target);
        while (waiting.Count > 0)
        {
            FlowValue value = waiting.Dequeue();
            foreach (FlowValue member in value.Members.Values) waiting.Enqueue(member);
            foreach (object cell in CellsOf(value))
            {
                if (!met.Add(cell)) continue;
                FlowValue content = Content(cell);
                waiting.Enqueue(content);
                bool isMutable = TypeFacts.IsMutable(cell is HeapObject made ? made.Type : ((Place)cell).Type);
                if (isMutable && !(origins.IsEmpty && left.IsSimple)) walker.Variables.Change(cell, content.With(walker.Pseudo.Elements, content.Stored(walker.Pseudo.Elements).Join(left)).Under(origins));
            }
        }

        return met.Count > 0;
    }

    /// <summary>The objects in a value, and nothing else of it.</summary>
    public static FlowValue ReferencesIn(FlowValue value)
    {
        FlowValue references = FlowValue.Empty.WithObjects(value.Objects);
        foreach (KeyValuePair<Origin, FlowPath> held in value.Holds)
        {
            if (TypeFacts.IsReference(held.Key.Place.Type)) references = references.Join(FlowValue.Of(held.Key, held.Value));
        }

        return value.Members.Values.Aggregate(references, (all, member) => all.Join(ReferencesIn(member)));
    }

    /// <summary>What an object's copy holds.</summary>
    public FlowValue CopyOf(FlowValue value)
    {
        FlowValue content = FlowValue.DependingOn(value.Depends);
        foreach (object cell in CellsOf(value)) content = content.Join(Content(cell));
        return content;
    }

    /// <summary>What a box holds.</summary>
    public FlowValue Unbox(FlowValue value, ITypeSymbol type)
    {
        FlowValue result = value.WithObjects([]);
        foreach (HeapObject made in value.Objects)
        {
            bool isBox = made.Type.IsValueType && TypeFacts.MayBe(made.Type, type);
            result = result.Join(isBox ? Content(made) : FlowValue.Of(made));
        }

        return result;
    }

    /// <summary>What code that is followed leaves in an object: members that it wrote, and what else the object depends on.</summary>
    public void Merge(FlowValue target, FlowValue left)
    {
        object[] cells = [.. CellsOf(target)];
        OriginSet decided = walker.Control.Current.Union(target.Depends);
        bool isOnlyOne = cells.Length == 1 && IsOne(cells[0]) && target.Members.IsEmpty;
        foreach (object cell in cells)
        {
            FlowValue content = Content(cell);
            foreach (KeyValuePair<ISymbol, FlowValue> member in left.Members)
            {
                FlowValue value = member.Value.Under(decided);
                content = content.With(member.Key, isOnlyOne ? value : content.Stored(member.Key).Join(value));
            }

            walker.Variables.Change(cell, content.Under(left.Depends.IsEmpty ? OriginSet.Empty : left.Depends.Union(decided)));
        }
    }

    private bool IsOne(object cell) => cell is HeapObject made ? made.IsMadeHere && !_many.Contains(made) : cell is Place { IsMany: false };

    // Two of the objects that were given may be one: what was written through another reference may be read through this one.
    private FlowValue ChangesElsewhere(Place place)
    {
        FlowValue changes = FlowValue.Empty;
        foreach (object cell in walker.Variables.Environment.Cells)
        {
            if (cell is not Place other || other.Equals(place) || !TypeFacts.MayBeSame(place.Type, other.Type)) continue;
            FlowValue content = walker.Variables.Environment[cell];
            changes = changes.Join(FlowValue.DependingOn(content.Depends).WithMembers(content.Members));
        }

        return changes;
    }
}
